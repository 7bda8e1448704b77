import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useTyped } from '../retention/use-typed'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import { TextAreaField } from '../ui/text-area-field'

interface WriteFormProps {
  readonly intent: 'candidate' | 'everybody' | 'answer'
  readonly title: string
  readonly text: string
  readonly limit: number
  readonly isMailed: boolean
  readonly formKey: string
  /** To choose from, where a thread is begun with a candidate. */
  readonly candidateNumbers?: readonly string[]
  readonly reply: FormReply | undefined
}

/** What HR writes. */
export function WriteForm({ intent, title, text, limit, isMailed, formKey, candidateNumbers, reply }: WriteFormProps) {
  const { t } = useTranslation('messages')
  const chosen = useTyped(reply, 'candidateNumber')
  return (
    <Form key={formKey} method="post" className="panel stack measure" autoComplete="off">
      <h2>{title}</h2>
      <p>{text}</p>
      <input type="hidden" name="formKey" value={formKey} />
      {candidateNumbers ? <SelectField name="candidateNumber" label={t('candidateNumber')} options={[{ value: '', label: t('chooseCandidate') }, ...candidateNumbers.map((value) => ({ value, label: value }))]} {...chosen} /> : null}
      <TextAreaField name="message" id={`message-${intent}`} label={t('message')} hint={t(isMailed ? 'hintMailed' : 'hint', { limit })} rows={6} {...useTyped(reply, 'message')} />
      <div><Button name="intent" value={intent} variant={intent === 'answer' ? 'primary' : 'secondary'}>{t(`send.${intent}`)}</Button></div>
    </Form>
  )
}
