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
import { RelationsField } from './relations-field'

export type IdentityReply = FormReply<SubmitRefusal | 'invalid-form' | 'cannot-write'>

/** The fields that something can be wrong with, and what they are called. */
export const identityLabels = {
  name: 'applicant:identity.name', email: 'applicant:identity.email', phone: 'applicant:identity.phone', adjustments: 'applicant:interview.adjustments', knows: 'applicant:relations.title',
} as const
export const identityFields = ['name', 'email', 'phone', 'adjustments', 'knows'] as const

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
  const field = (name: 'name' | 'email' | 'phone') => ({ name, label: t(identityLabels[name]), maxLength: identityLimits[name], ...typed(name) })
  const key = reply?.errors.idempotencyKey === undefined ? typedText(reply?.values.idempotencyKey) : null
  return (
    <form method="post" action="/application/identity" noValidate className="stack">
      <input type="hidden" name="idempotencyKey" value={key ?? page.idempotencyKey} />
      <TextField {...field('name')} autoComplete="name" width="xl" required />
      <TextField {...field('email')} type="email" autoComplete="email" width="xl" hint={t('applicant:identity.emailHint')} />
      <TextField {...field('phone')} type="tel" autoComplete="tel" width="m" hint={t('applicant:identity.phoneHint')} />
      <InterviewNeedsFields adjustments={typed('adjustments')} priorityAccess={isClaimed(page, reply)} />
      <RelationsField committee={page.committee} typed={knownTo(page, reply)} {...errorOf(typed('knows'))} />
      {page.closed === null ? <SendButtons page={page} /> : null}
    </form>
  )
}

/** Whom the applicant says to know, a name a line: as it was posted, ticked or written, or as it was kept. */
function knownTo({ identity }: IdentityPage, reply: IdentityReply | undefined): string {
  if (!reply) return identity?.knows ?? ''
  const { knows } = reply.values
  return Array.isArray(knows) ? knows.join('\n') : (typedText(knows) ?? '')
}

function isClaimed({ identity }: IdentityPage, reply: IdentityReply | undefined): boolean {
  return reply ? reply.values.priorityAccess === 'yes' : identity?.priorityAccess === true
}

function errorOf({ error }: { error?: string }): { error?: string } {
  return error === undefined ? {} : { error }
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
