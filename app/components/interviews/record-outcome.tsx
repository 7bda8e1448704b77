import { useTranslation } from '~/i18n/translation'
import { interviewOutcomes } from '~/domain/recruitment/interview-outcome'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ShownInterviewed, ShownRecord } from '~/views/staff/interview-record.server'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { useTyped } from './form-errors'

interface RecordProps {
  readonly candidate: ShownInterviewed
  /** All places are somebody else's. */
  readonly isFilled: boolean
  readonly reply: FormReply | undefined
}

/** What came of one interview: what was recorded, the first one first, and what is recorded now. */
export function RecordOutcome({ candidate, isFilled, reply }: RecordProps) {
  const { t } = useTranslation('interviews')
  const { candidateId, candidateNumber, recorded } = candidate
  return (
    <section className="panel stack measure" aria-labelledby={`of-${candidateId}`}>
      <h2 id={`of-${candidateId}`}>{t('candidate', { number: candidateNumber })}</h2>
      <Recorded recorded={recorded} />
      {recorded.length === 0
        ? <OutcomeForm candidate={candidate} isFilled={isFilled} reply={reply} />
        : <Details summary={t('outcome.again')} open={reply?.values['candidateId'] === candidateId}><OutcomeForm candidate={candidate} isFilled={isFilled} reply={reply} /></Details>}
    </section>
  )
}

export function Recorded({ recorded }: { recorded: readonly ShownRecord[] }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  if (recorded.length === 0) return null
  return (
    <ol className="stack">
      {recorded.map(({ id, outcome, reason, by, at, confirmedBy }) => (
        <li key={id}>
          <strong>{t(`outcome.outcomes.${outcome}`)}</strong>{' '}
          {by === null ? t('outcome.byApplicant', { time: formatDateTime(at, language) }) : t('outcome.by', { name: by, time: formatDateTime(at, language) })}{' '}
          {confirmedBy === null ? (outcome === 'hired' ? t('outcome.unconfirmed') : null) : t('outcome.confirmedBy', { name: confirmedBy })}
          {reason === '' ? null : <div className="answer-text">{reason}</div>}
        </li>
      ))}
    </ol>
  )
}

function OutcomeForm({ candidate: { candidateId }, isFilled, reply }: RecordProps) {
  const { t } = useTranslation('interviews')
  const { text, at } = useTyped(reply, { intent: 'record', about: { field: 'candidateId', value: candidateId } })
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="candidateId" value={candidateId} />
      <RadioGroup name="outcome" id={`outcome-${candidateId}`} legend={t('outcome.outcome')} defaultValue={text('outcome')} options={interviewOutcomes.map((value) => ({ value, label: t(`outcome.outcomes.${value}`), ...(value === 'hired' && isFilled && { disabled: true, hint: t('outcome.filled') }) }))} {...at('outcome')} />
      <TextAreaField name="reason" id={`reason-${candidateId}`} rows={3} label={t('outcome.reason')} hint={t('outcome.reasonHint')} defaultValue={text('reason')} {...at('reason')} />
      <div><Button name="intent" value="record">{t('outcome.record')}</Button></div>
    </Form>
  )
}
