import { useTranslation } from '~/i18n/translation'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ProtocolHearing } from '~/domain/scoring/selection-protocol'
import { SummaryList } from '../ui/summary-list'

interface HearingsSectionProps {
  readonly hearings: readonly ProtocolHearing[]
  readonly nameOf: (personId: string) => string
  readonly numberOf: (questionId: string) => string
  /** The numbers of candidates of whom this reader sees nothing. */
  readonly withheld: readonly string[]
}

/** Whom the authority heard about which levels before the lock, and what came of it. */
export function HearingsSection({ hearings, nameOf, numberOf, withheld }: HearingsSectionProps) {
  const { t } = useTranslation('protocol')
  return (
    <section className="stack">
      <h2>{t('hearings.title')}</h2>
      {hearings.map((hearing) => (
        <div key={`${hearing.candidate} ${hearing.openedOn} ${hearing.reason}`} className="stack">
          <h3>{t('scores.candidate', { number: hearing.candidate })}</h3>
          {withheld.includes(hearing.candidate) ? <p>{t('scores.withheld')}</p> : <Heard hearing={hearing} nameOf={nameOf} numberOf={numberOf} />}
        </div>
      ))}
    </section>
  )
}

function Heard({ hearing, nameOf, numberOf }: Pick<HearingsSectionProps, 'nameOf' | 'numberOf'> & { hearing: ProtocolHearing }) {
  const { t } = useTranslation('protocol')
  const language = useLanguage()
  const { openedBy, openedOn, deadline, reason, grounds, outcome, comment, endedReason, unreadReason } = hearing
  const written = [['hearings.comment', comment], ['hearings.ended', endedReason], ['hearings.unread', unreadReason]] as const
  return (
    <SummaryList items={[
      { term: t('hearings.opened'), value: t('hearings.openedBy', { date: formatDate(new Date(`${openedOn}T12:00:00Z`), language), name: nameOf(openedBy) }) },
      { term: t('hearings.deadline'), value: formatDate(new Date(deadline), language) },
      { term: t('hearings.reason'), value: reason },
      { term: t('hearings.grounds'), value: <Grounds grounds={grounds} numberOf={numberOf} /> },
      { term: t('hearings.outcome'), value: t(`hearings.outcomes.${outcome}`) },
      ...written.flatMap(([term, value]) => (value === undefined ? [] : [{ term: t(term), value: <span className="as-typed">{value}</span> }])),
    ]} />
  )
}

function Grounds({ grounds, numberOf }: { grounds: ProtocolHearing['grounds']; numberOf: (questionId: string) => string }) {
  const { t } = useTranslation('protocol')
  return (
    <ul>
      {grounds.flatMap(({ questionId, scores }) => scores.map(({ reviewer, level, note, revisionReason = '' }) => (
        <li key={`${questionId} ${reviewer}`}>{t('hearings.ground', { question: numberOf(questionId), reviewer, level })} {[note, revisionReason].filter(Boolean).join(' ')}</li>
      )))}
    </ul>
  )
}
