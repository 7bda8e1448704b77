import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { Button } from '../ui/button'
import type { OutcomeProps } from './outcome-props'

/** Hirings and calls that wait for a second person. */
export function ToConfirm({ page: { waiting, proposal, may } }: Pick<OutcomeProps, 'page'>) {
  const { t } = useTranslation(['interviews', 'refusals'])
  if (waiting.length === 0 && proposal === null) return null
  const own = { disabledReason: t('refusals:not-yourself') }
  return (
    <section className="stack measure" aria-labelledby="confirm">
      <h2 id="confirm">{t('interviews:confirm.title')}</h2>
      <p>{t('interviews:confirm.text')}</p>
      {waiting.map(({ outcomeId, candidateNumber, reason, by, isOwn }) => (
        <Form key={outcomeId} method="post" className="panel stack">
          <p>{t('interviews:confirm.hired', { name: by, number: candidateNumber })}</p>
          {reason === '' ? null : <div className="answer-text">{reason}</div>}
          <input type="hidden" name="outcomeId" value={outcomeId} />
          {may.confirm ? <div><Button name="intent" value="confirm" {...(isOwn && own)}>{t('interviews:confirm.hiredButton', { number: candidateNumber })}</Button></div> : null}
        </Form>
      ))}
      {proposal ? (
        <Form method="post" className="panel stack">
          <p>{t('interviews:confirm.call', { name: proposal.by, number: proposal.candidateNumber, other: proposal.insteadOf })}</p>
          <div className="answer-text">{proposal.reason}</div>
          {proposal.departureReason === '' ? null : <><p>{t('interviews:confirm.departs')}</p><div className="answer-text">{proposal.departureReason}</div></>}
          <input type="hidden" name="candidateNumber" value={proposal.candidateNumber} />
          {may.confirm ? <div><Button name="intent" value="confirm-call" {...(proposal.isOwn && own)}>{t('interviews:confirm.callButton', { number: proposal.candidateNumber })}</Button></div> : null}
          {may.record ? <div><Button variant="tertiary" name="intent" value="take-back">{t('interviews:confirm.takeBack')}</Button></div> : null}
        </Form>
      ) : null}
    </section>
  )
}
