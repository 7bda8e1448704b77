import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ProposedEntry, ProposedList } from '~/views/staff/proposed-list.server'
import type { RankedCandidate } from '~/views/staff/ranking-figures.server'
import { Badge } from '../ui/badge'
import { Table } from '../ui/table'
import { CandidateLink, type CandidateHref } from './candidate-link'
import { figure } from './figures'
import { RenewalNote } from './renewal-note'

interface ProposalViewProps {
  readonly proposal: ProposedList
  readonly candidates: readonly RankedCandidate[]
  readonly candidateHref: CandidateHref
}

/** The proposed list to be read: everybody in the order of the ranking, the choice, and each reason. */
export function ProposalView({ proposal, candidates, candidateHref }: ProposalViewProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const entries = new Map(proposal.entries.map((entry) => [entry.candidateId, entry]))
  const rows = candidates.map((candidate) => ({ ...candidate, entry: entries.get(candidate.id) }))
  type Row = (typeof rows)[number]
  const columns = [
    { key: 'rank', header: t('shortlist.list.columns.rank'), cell: ({ rank }: Row) => rank ?? t('shortlist.ranking.unranked') },
    {
      key: 'candidate', header: t('shortlist.list.columns.candidate'), rowHeader: true,
      cell: ({ id, number }: Row) => <CandidateLink href={candidateHref(id)} number={number} />,
    },
    { key: 'mean', header: t('shortlist.list.columns.mean'), align: 'right' as const, cell: ({ weightedMean }: Row) => figure(weightedMean, language) },
    { key: 'choice', header: t('shortlist.list.columns.choice'), cell: ({ entry }: Row) => <Choice entry={entry} /> },
    { key: 'reason', header: t('shortlist.list.columns.reason'), cell: ({ entry }: Row) => entry?.reason ?? '' },
  ]
  return (
    <section className="stack">
      <h2>{t('shortlist.list.proposal')}</h2>
      {proposal.needsRenewal ? <RenewalNote /> : null}
      <p>{t('shortlist.list.proposedBy', { name: proposal.proposedBy })}</p>
      <Table label={t('shortlist.list.proposal')} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
      <h3>{t('shortlist.list.reason')}</h3>
      <p className="answer-text measure">{proposal.reason}</p>
    </section>
  )
}

function Choice({ entry }: { entry: ProposedEntry | undefined }) {
  const { t } = useTranslation('committee')
  return entry?.isChosen ? <Badge kind="success">{t('shortlist.list.isChosen')}</Badge> : <>{t('shortlist.list.isNotChosen')}</>
}
