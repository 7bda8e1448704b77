import { departures } from '~/domain/scoring/departures'
import type { CandidateId } from '~/domain/ids'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { SelectionProtocol } from '~/views/staff/protocol.server'
import { SummaryList } from '../ui/summary-list'

interface ChoiceSectionProps {
  readonly protocol: SelectionProtocol
  readonly nameOf: (personId: string) => string
}

/** Who is to be invited, why, and each departure from the order with its reason. */
export function ChoiceSection({ protocol: { ranking, entries, reason, proposedBy, revision }, nameOf }: ChoiceSectionProps) {
  const { t } = useTranslation('protocol')
  const language = useLanguage()
  const chosen = entries.filter(({ isChosen }) => isChosen).map(({ candidate }) => candidate)
  const left = departures(ranking.map(({ candidateNumber, rank }) => ({ candidateId: candidateNumber as CandidateId, rank })), chosen as CandidateId[]) // compared among themselves only
  const reasonOf = (number: string) => entries.find(({ candidate }) => candidate === number)?.departureReason ?? ''
  return (
    <section className="stack">
      <h2>{t('choice.title')}</h2>
      <p className="measure">{t('choice.chosen', { count: chosen.length, list: formatList(chosen, language), of: entries.length })}</p>
      <h3>{t('choice.reason')}</h3>
      <p className="answer-text measure">{reason}</p>
      <p>{t('choice.proposedBy', { name: nameOf(proposedBy), revision })}</p>
      <h3>{t('choice.departures')}</h3>
      {left.length === 0 ? <p>{t('choice.none')}</p> : (
        <SummaryList items={left.map(({ candidateId, kind }) => ({ term: t(`choice.${kind}`, { number: candidateId }), value: reasonOf(candidateId) }))} />
      )}
    </section>
  )
}
