import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { OneTimeLink } from '~/components/admin/one-time-link'
import { RolesField } from '~/components/admin/roles-field'
import { Button } from '~/components/ui/button'
import { ButtonLink } from '~/components/ui/button-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextField } from '~/components/ui/text-field'
import { defaultLanguage, languages } from '~/domain/local-text'
import { ok } from '~/domain/result'
import { inviteForm } from '~/forms/admin-forms'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { answerForm } from '~/platform/answer-form.server'
import { siteAddress } from '~/platform/environment.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { invitePerson } from '~/use-cases/administer-people.server'
import { loadPeople } from '~/views/admin/people.server'

export const handle = { title: () => ({ key: 'admin:invite.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  valueOrThrow(await loadPeople(args.context.app, await requireActor(args)))
  return null
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, context: { app } } = args
  return answerForm(request, inviteForm, async (wanted) => {
    const invited = await invitePerson(app, actor, wanted)
    return invited.ok ? ok({ link: siteAddress(app.environment) + invited.value.path }) : invited
  })
}

export default function Invite() {
  const { t } = useTranslation('admin')
  const answer = useActionData<typeof action>()
  const isDone = answer !== undefined && 'link' in answer
  return (
    <div className="stack-lg measure">
      <PageHeading title={t('invite.title')} lead={isDone ? undefined : t('invite.lead')} />
      {isDone ? <OneTimeLink link={answer.link} /> : <InviteForm reply={answer} />}
      <p><ButtonLink variant="secondary" href="/admin">{t('people.back')}</ButtonLink></p>
    </div>
  )
}

function InviteForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation(['admin', 'common'])
  const labels = { name: t('admin:invite.name'), email: t('admin:invite.email'), language: t('admin:invite.language'), roles: t('admin:roles.legend') }
  const form = useZodForm(inviteForm, { defaults: { name: '', email: '', language: defaultLanguage, roles: [] }, labels, reply, submit: useSubmit() })
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" noValidate onSubmit={form.onSubmit} className="stack">
        <TextField label={labels.name} autoComplete="off" {...form.field('name')} />
        <TextField label={labels.email} type="email" autoComplete="off" {...form.field('email')} />
        <RadioGroup legend={labels.language} inline options={languages.map((code) => ({ value: code, label: t(`common:languages.${code}`) }))} {...form.field('language')} />
        <RolesField {...form.boxes('roles')} />
        <Button>{t('admin:invite.submit')}</Button>
      </Form>
    </>
  )
}
