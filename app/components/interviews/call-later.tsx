import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { formatDate, formatList, formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import { TextAreaField } from '../ui/text-area-field'
import { useTyped } from './form-errors'
import type { OutcomeProps } from './outcome-props'

/** A place opened anew: who was called later, who waits to be opened, and whom HR can call. */
export function CallLater({ page, reply }: OutcomeProps) {
  const { t } = useTranslation('interviews')
  const { called, callable: { saidNo, candidates }, may, proposal } = page
  const mayPropose = may.record && proposal === null && saidNo.length > 0
  if (called.length === 0 && !mayPropose) return null
  return (
    <section className="stack measure" aria-labelledby="later">
      <h2 id="later">{t('call.title')}</h2>
      <Called called={called} />
      <Unopened page={page} />
      {mayPropose ? (candidates.length === 0 ? <p>{t('call.nobody')}</p> : <Propose page={page} reply={reply} />) : null}
    </section>
  )
}

function Called({ called }: Pick<OutcomeProps['page'], 'called'>) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  if (called.length === 0) return null
  return (
    <ul className="stack">
      {called.map(({ candidateNumber, insteadOf, reason, departureReason, calledAt }) => (
        <li key={candidateNumber}>
          {t('call.called', { number: candidateNumber, other: insteadOf, date: formatDate(calledAt, language) })}
          <div className="answer-text">{reason}</div>
          {departureReason === '' ? null : <div className="answer-text">{departureReason}</div>}
        </li>
      ))}
    </ul>
  )
}

function Unopened({ page: { unopened, custody, may } }: Pick<OutcomeProps, 'page'>) {
  const { t } = useTranslation(['interviews', 'common'])
  const numbers = formatList(unopened, useLanguage())
  if (unopened.length === 0) return null
  if (custody === 'officers' || !may.open) return <Alert kind="info" kindText={t('common:kinds.info')}><p>{t(custody === 'officers' ? 'interviews:call.officers' : 'interviews:call.hrOpens', { numbers })}</p></Alert>
  return (
    <Form method="post" className="panel stack">
      <p>{t('interviews:call.open', { numbers })}</p>
      <div><Button name="intent" value="open">{t('interviews:call.openButton', { numbers })}</Button></div>
    </Form>
  )
}

function Propose({ page: { callable: { candidates, saidNo } }, reply }: OutcomeProps) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const { text, at } = useTyped(reply, { intent: 'propose' })
  const place = ({ rank, isDeparture }: (typeof candidates)[number]) => t(isDeparture ? 'call.placeBelow' : 'call.place', { place: rank === null ? '–' : formatNumber(rank, language) })
  return (
    <Form method="post" className="panel stack" noValidate>
      <p>{t('call.text')}</p>
      <SelectField name="insteadOf" label={t('call.insteadOf')} width="s" options={saidNo.map((number) => ({ value: number, label: number }))} defaultValue={text('insteadOf')} {...at('insteadOf')} />
      <SelectField name="candidateNumber" label={t('call.whom')} width="l" options={candidates.map((one) => ({ value: one.candidateNumber, label: `${one.candidateNumber}, ${place(one)}` }))} defaultValue={text('candidateNumber')} {...at('candidateNumber')} />
      <TextAreaField name="reason" rows={3} label={t('call.reason')} defaultValue={text('reason')} {...at('reason')} />
      <TextAreaField name="departureReason" rows={3} label={t('call.departureReason')} hint={t('call.departureHint')} defaultValue={text('departureReason')} {...at('departureReason')} />
      <div><Button name="intent" value="propose">{t('call.propose')}</Button></div>
    </Form>
  )
}
