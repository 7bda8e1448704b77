import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { QuestionsPage } from '~/views/hr/questions.server'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextAreaField } from '../ui/text-area-field'

interface WeightReasonProps {
  readonly page: Pick<QuestionsPage, 'head' | 'weights'>
  readonly reply: FormReply | undefined
}

/** Why the questions do not count alike: asked for as soon as they do not, and kept until HR empties it. */
export function WeightReason({ page: { head, weights }, reply }: WeightReasonProps) {
  const { t } = useTranslation(['drafting', 'questionnaire', 'common', 'refusals'])
  if (!weights.differ && weights.reason === '' && !reply) return null
  return (
    <section className="stack measure" aria-labelledby="weights">
      <h2 id="weights">{t('questionnaire:weights.title')}</h2>
      <p>{t(weights.differ ? 'questionnaire:weights.lead' : 'questionnaire:weights.alike')}</p>
      {head.isEditable ? <ReasonForm revision={head.revision} reason={weights.reason} reply={reply} /> : <p className="answer-text" id="weightReason">{weights.reason}</p>}
    </section>
  )
}

function ReasonForm({ revision, reason, reply }: { revision: number; reason: string; reply: FormReply | undefined }) {
  const { t } = useTranslation(['drafting', 'questionnaire', 'common', 'refusals'])
  const label = t('questionnaire:weights.reason')
  const typed = reply?.values.weightReason
  const code = reply?.errors.weightReason
  const error = code && t(`refusals:form.${code}`)
  const refusal = reply ? [{ message: t(`refusals:${reply.refusal as 'stale'}`) }] : [] // every refusal is a key of the namespace
  return (
    <Form method="post" preventScrollReset className="stack">
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ href: '#weightReason', message: `${label}: ${error}` }] : refusal} focusKey={reply} />
      <input type="hidden" name="revision" value={revision} />
      <TextAreaField name="weightReason" label={label} hint={t('questionnaire:weights.hint')} rows={3} defaultValue={typeof typed === 'string' ? typed : reason} {...(error && { error })} />
      <Button variant="secondary" name="intent" value="explain">{t('questionnaire:weights.save')}</Button>
    </Form>
  )
}
