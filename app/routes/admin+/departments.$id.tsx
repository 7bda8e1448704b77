import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { TextField } from '~/components/ui/text-field'
import { ok } from '~/domain/result'
import { departmentForm } from '~/forms/admin-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { nameDepartment } from '~/use-cases/change-settings.server'
import { loadDepartment } from '~/views/admin/organisation.server'

export const handle = { title: () => ({ key: 'admin:department.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadDepartment(args.context.app, await requireActor(args), args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '' } = args.params
  return answerForm(args.request, departmentForm, async ({ name: { da, en } }) => {
    const named = await nameDepartment(args.context.app, actor, { id: id === 'new' ? null : id, name: { da, ...(en && { en }) } })
    return named.ok ? ok('/admin/departments') : named
  })
}

export default function Department() {
  const { t } = useTranslation(['admin', 'common'])
  const { name } = useLoaderData<typeof loader>()
  const labels = { 'name.da': t('admin:department.da'), 'name.en': t('admin:department.en') }
  const form = useZodForm(departmentForm, { defaults: { name: { da: name.da ?? '', en: name.en ?? '' } }, labels, reply: useActionData<typeof action>(), submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <PageHeading title={t('admin:department.title')} />
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <TextField label={labels['name.da']} width="xl" {...form.field('name.da')} />
      <TextField label={labels['name.en']} width="xl" optionalText={t('common:optional')} {...form.field('name.en')} />
      <ButtonGroup>
        <Button>{t('common:save')}</Button>
        <ButtonLink variant="secondary" href="/admin/departments">{t('common:cancel')}</ButtonLink>
      </ButtonGroup>
    </Form>
  )
}
