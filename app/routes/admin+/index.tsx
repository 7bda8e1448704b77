import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { PeopleTable } from '~/components/admin/people-table'
import { ButtonLink } from '~/components/ui/button-link'
import { PageHeading } from '~/components/ui/page-heading'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadPeople } from '~/views/admin/people.server'

export const handle = { title: () => ({ key: 'admin:people.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadPeople(args.context.app, actor))
}

export default function People() {
  const { t } = useTranslation('admin')
  const { people } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('people.title')} lead={t('people.lead')} actions={<ButtonLink href="/admin/people/new">{t('people.invite')}</ButtonLink>} />
      <AdminTabs current="people" />
      <PeopleTable people={people} />
    </div>
  )
}
