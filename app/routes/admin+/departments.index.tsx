import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { ButtonLink } from '~/components/ui/button-link'
import { PageHeading } from '~/components/ui/page-heading'
import { Table } from '~/components/ui/table'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadDepartments, type DepartmentLine } from '~/views/admin/organisation.server'

export const handle = { title: () => ({ key: 'admin:departments.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadDepartments(args.context.app, await requireActor(args)))
}

export default function Departments() {
  const { t } = useTranslation(['admin', 'common'])
  const { departments } = useLoaderData<typeof loader>()
  const columns = [
    { key: 'da', header: t('common:languages.da'), rowHeader: true, cell: ({ id, name }: DepartmentLine) => <a href={`/admin/departments/${id}`}>{name.da}</a> },
    { key: 'en', header: t('common:languages.en'), cell: ({ name }: DepartmentLine) => <span lang="en">{name.en}</span> },
  ]
  return (
    <div className="stack-lg">
      <PageHeading title={t('admin:departments.title')} lead={t('admin:departments.lead')} actions={<ButtonLink href="/admin/departments/new">{t('admin:departments.add')}</ButtonLink>} />
      <AdminTabs current="departments" />
      <Table label={t('admin:departments.title')} captionHidden columns={columns} rows={departments} rowKey={({ id }) => id} />
    </div>
  )
}
