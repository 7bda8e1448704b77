import { useTranslation } from '~/i18n/translation'
import { identityLimits } from '~/domain/identity'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import type { SubmitRefusal } from '~/use-cases/submit-application.server'
import type { IdentityPage } from '~/views/applicant/identity.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { TextField } from '../ui/text-field'
import { InterviewNeedsFields } from './interview-needs-fields'

export type IdentityReply = FormReply<SubmitRefusal | 'invalid-form'>

/** The fields that something can be wrong with, and what they are called. */
export const identityLabels = {
  name: 'applicant:identity.name', email: 'applicant:identity.email', phone: 'applicant:identity.phone', adjustments: 'applicant:interview.adjustments',
} as const
export const identityFields = ['name', 'email', 'phone', 'adjustments'] as const

interface IdentityFormProps {
  readonly page: IdentityPage
  readonly reply: IdentityReply | undefined
}

/** Name, contact and what an interview would need. What was typed stays, whatever the answer to the post was. */
export function IdentityForm({ page, reply }: IdentityFormProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const typed = (name: (typeof identityFields)[number]) => {
    const [code, value] = [reply?.errors[name], typedText(reply?.values[name])]
    return { defaultValue: value ?? page.identity?.[name] ?? '', ...(code ? { error: t(`refusals:form.${code}`) } : {}) }
  }
  const field = (name: (typeof identityFields)[number]) => ({ name, label: t(identityLabels[name]), maxLength: identityLimits[name], ...typed(name) })
  const key = reply?.errors.idempotencyKey === undefined ? typedText(reply?.values.idempotencyKey) : null
  return (
    <form method="post" action="/application/identity" noValidate className="stack">
      <input type="hidden" name="idempotencyKey" value={key ?? page.idempotencyKey} />
      <TextField {...field('name')} autoComplete="name" width="xl" required />
      <TextField {...field('email')} type="email" autoComplete="email" width="xl" hint={t('applicant:identity.emailHint')} />
      <TextField {...field('phone')} type="tel" autoComplete="tel" width="m" hint={t('applicant:identity.phoneHint')} />
      <InterviewNeedsFields adjustments={typed('adjustments')} priorityAccess={reply ? reply.values.priorityAccess === 'yes' : page.identity?.priorityAccess === true} />
      {page.closed === null ? <SendButtons page={page} /> : null}
    </form>
  )
}

/** Sending stands first, for the return key; without every answer there is only saving. */
function SendButtons({ page: { isReady, isCorrecting } }: { page: IdentityPage }) {
  const { t } = useTranslation('applicant')
  const save = <Button name="intent" value="save" variant={isReady ? 'secondary' : 'primary'}>{t('identity.save')}</Button>
  if (!isReady) return <><p>{t('identity.notReady')} <a href="/application/check">{t('overview.check')}</a></p><div>{save}</div></>
  return (
    <>
      <p>{t(isCorrecting ? 'identity.finalCorrections' : 'identity.final')}</p>
      <ButtonGroup>
        <Button name="intent" value="send">{t(isCorrecting ? 'identity.sendCorrections' : 'identity.send')}</Button>
        {save}
      </ButtonGroup>
    </>
  )
}
