import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { SelectField } from '../ui/select-field'
import { SummaryList } from '../ui/summary-list'
import { useTyped } from './form-errors'
import type { PlanProps } from './plan-props'

/** What each of the invited has answered; HR can write down a time that was agreed by telephone. */
export function WhoComes({ page, reply }: PlanProps) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const timeOf = (slotId: string) => page.slots.filter(({ id }) => id === slotId).map(({ startsAt }) => formatDateTime(startsAt, language)).join('')
  const said = ({ slotId, word }: PlanProps['page']['invited'][number]) => {
    if (slotId) return timeOf(slotId)
    if (word === '') return t('plan.calledOff')
    return word === null ? t('plan.notYet') : <>{t('plan.noneFits')} <span className="answer-text">{word}</span></>
  }
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">{t('plan.who')}</h2>
      <SummaryList items={page.invited.map((one) => ({ term: t('candidate', { number: one.number }), value: said(one) }))} />
      {page.may.offer && page.slots.length > 0 ? <Give page={page} reply={reply} /> : null}
    </section>
  )
}

function Give({ page: { invited, slots }, reply }: PlanProps) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const { text, isBack } = useTyped(reply, { intent: 'give' })
  const free = slots.filter(({ candidates, seats }) => candidates.length < seats)
  return (
    <Details summary={t('plan.give')} open={isBack}>
      <Form method="post" className="stack">
        <SelectField name="candidateId" label={t('plan.candidate')} options={invited.map(({ id, number }) => ({ value: id, label: number }))} defaultValue={text('candidateId')} width="s" />
        <SelectField name="slotId" label={t('plan.slot')} options={free.map(({ id, startsAt }) => ({ value: id, label: formatDateTime(startsAt, language) }))} defaultValue={text('slotId')} width="l" />
        <div><Button variant="secondary" name="intent" value="give">{t('plan.giveButton')}</Button></div>
      </Form>
    </Details>
  )
}
