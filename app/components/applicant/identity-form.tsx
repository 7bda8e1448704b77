import { useTranslation } from '~/i18n/translation'
import { identityLimits } from '~/domain/identity'
import type { FormReply } from '~/forms/form-errors'
import type { SubmitRefusal } from '~/use-cases/submit-application.server'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

export type IdentityReply = FormReply<SubmitRefusal | 'invalid-form'>

export const identityFields = ['name', 'email', 'phone'] as const

interface IdentityFormProps {
  readonly idempotencyKey: string
  readonly canSend: boolean
  readonly reply: IdentityReply | undefined
}

/** Name and contact. What was typed stays, whatever the answer to the post was. */
export function IdentityForm({ idempotencyKey, canSend, reply }: IdentityFormProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const field = (name: (typeof identityFields)[number]) => {
    const [code, typed] = [reply?.errors[name], reply?.values[name]]
    return { name, label: t(`applicant:identity.${name}`), maxLength: identityLimits[name], defaultValue: typeof typed === 'string' ? typed : '', ...(code ? { error: t(`refusals:form.${code}`) } : {}) }
  }
  const key = reply?.values.idempotencyKey
  return (
    <form method="post" action="/application/identity" noValidate className="stack">
      <input type="hidden" name="idempotencyKey" value={typeof key === 'string' ? key : idempotencyKey} />
      <TextField {...field('name')} autoComplete="name" width="xl" required />
      <TextField {...field('email')} type="email" autoComplete="email" width="xl" hint={t('applicant:identity.emailHint')} required />
      <TextField {...field('phone')} type="tel" autoComplete="tel" width="m" optionalText={t('common:optional')} />
      {canSend ? (
        <>
          <p>{t('applicant:identity.final')}</p>
          <div><Button>{t('applicant:identity.send')}</Button></div>
        </>
      ) : null}
    </form>
  )
}
