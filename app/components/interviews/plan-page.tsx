import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { formatDateTime, formatDuration, formatList, formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ShownSlot } from '~/views/hr/interviews.server'
import { hrPath } from '../hr/paths'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { SummaryList } from '../ui/summary-list'
import { Table } from '../ui/table'
import { AddSlots } from './add-slots'
import { FormErrors } from './form-errors'
import { OfferSlots } from './offer-slots'
import type { PlanProps } from './plan-props'
import { WhoComes } from './who-comes'

/** HR's times for interviews: set up from the lock on, offered once names are open. */
export function PlanPage({ page, reply, recruitmentId }: PlanProps & { readonly recruitmentId: string }) {
  const { t } = useTranslation(['interviews', 'common'])
  const language = useLanguage()
  const labels = { startsAt: t('interviews:plan.startsAt'), minutes: t('interviews:plan.minutes'), times: t('interviews:plan.times'), place: t('interviews:plan.place'), seats: t('interviews:plan.seats'), chooseUntil: t('interviews:plan.chooseUntil'), slotId: t('interviews:plan.slot') }
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: inLanguage(page.title, language), href: hrPath(recruitmentId) }, { label: t('interviews:plan.title') }]} />
      <FormErrors reply={reply} labels={labels} />
      <PageHeading title={t('interviews:plan.title')} caption={inLanguage(page.title, language)} lead={t('interviews:plan.lead')} />
      <Slots slots={page.slots} mayRemove={page.may.plan} recruitmentId={recruitmentId} />
      {page.invited.length > 0 ? <WhoComes page={page} reply={reply} /> : null}
      {page.needs.length > 0 ? <Needs needs={page.needs} /> : null}
      {page.may.offer && page.slots.length > 0 ? <OfferSlots page={page} reply={reply} /> : null}
      {page.may.plan && !page.may.offer ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('interviews:plan.offerLater')}</p></Alert> : null}
      {page.may.plan ? <AddSlots page={page} reply={reply} /> : null}
    </div>
  )
}

/** What those who come have asked to have arranged. */
function Needs({ needs }: Pick<PlanProps['page'], 'needs'>) {
  const { t } = useTranslation('interviews')
  return (
    <section className="stack measure" aria-labelledby="needs">
      <h2 id="needs">{t('plan.needs')}</h2>
      <p>{t('plan.needsText')}</p>
      <SummaryList items={needs.map(({ candidateNumber, adjustments }) => ({ term: t('candidate', { number: candidateNumber }), value: <span className="answer-text">{adjustments}</span> }))} />
    </section>
  )
}

interface SlotsProps {
  readonly slots: readonly ShownSlot[]
  readonly mayRemove: boolean
  readonly recruitmentId: string
}

function Slots({ slots, mayRemove, recruitmentId }: SlotsProps) {
  const { t } = useTranslation('interviews')
  if (slots.length === 0) return <EmptyState title={t('plan.none')}><p>{t('plan.noneText')}</p></EmptyState>
  return (
    <>
      <SlotTable slots={slots} mayRemove={mayRemove} />
      {slots.some(({ candidates }) => candidates.length > 0) ? <p><a href={hrPath(recruitmentId, 'interviews.ics')} type="text/calendar">{t('plan.calendar')}</a> <span className="muted">{t('plan.calendarText')}</span></p> : null}
    </>
  )
}

function SlotTable({ slots, mayRemove }: Pick<SlotsProps, 'slots' | 'mayRemove'>) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const columns = [
    { key: 'time', header: t('plan.columns.time'), rowHeader: true, cell: ({ startsAt }: ShownSlot) => formatDateTime(startsAt, language) },
    { key: 'minutes', header: t('plan.columns.minutes'), cell: ({ minutes }: ShownSlot) => formatDuration(minutes, language) },
    { key: 'place', header: t('plan.columns.place'), cell: ({ place }: ShownSlot) => <span className="as-typed">{place}</span> },
    { key: 'members', header: t('plan.columns.members'), cell: ({ members }: ShownSlot) => (members.length > 0 ? formatList(members, language) : '–') },
    { key: 'candidates', header: t('plan.columns.candidates'), cell: ({ candidates, seats }: ShownSlot) => (candidates.length > 0 ? formatList(candidates, language) : t('plan.free', { seats: formatNumber(seats, language) })) },
    ...(mayRemove ? [{ key: 'remove', header: t('plan.columns.remove'), cell: (slot: ShownSlot) => <Remove slot={slot} /> }] : []),
  ]
  return <Table label={t('plan.table')} columns={columns} rows={slots} rowKey={({ id }) => id} />
}

function Remove({ slot: { id, startsAt, candidates } }: { slot: ShownSlot }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const isChosen = candidates.length > 0
  const about = { time: formatDateTime(startsAt, language), candidates: formatList(candidates, language) }
  return (
    <Form method="post">
      <input type="hidden" name="slotId" value={id} />
      <Button variant="tertiary" name="intent" value={isChosen ? 'call-off' : 'remove'} aria-label={t(isChosen ? 'plan.callThisOff' : 'plan.removeThis', about)}>{t(isChosen ? 'plan.callOff' : 'plan.remove')}</Button>
    </Form>
  )
}
