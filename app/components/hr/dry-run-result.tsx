import { useEffect, useRef } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { dryRunReviewers, scoredByHand, type DryRunComparison, type DryRunPlace, type DryRunResult, type ScoredByHand } from '~/domain/questionnaire/dry-run'
import { useLanguage } from '~/i18n/use-language'
import type { DryRunPage } from '~/views/hr/dry-run.server'
import { figure } from '../shortlist/figures'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { Table, type TableColumn } from '../ui/table'
import { DryRunReliability } from './dry-run-reliability'
import { hrPath } from './paths'

interface DryRunResultProps {
  readonly page: DryRunPage
  readonly result: DryRunResult
}

/** What came of a dry run. Its heading takes the focus, since all above it is as it was. */
export function DryRunResultView({ page, result }: DryRunResultProps) {
  const { t } = useTranslation('dry-run')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [result])
  const { recruitmentId } = page.head
  return (
    <section className="stack-lg" aria-labelledby="result">
      <div className="stack">
        <h2 id="result" ref={heading} tabIndex={-1}>{t('result.title')}</h2>
        <p>{t('result.text')}</p>
      </div>
      <DryRunReliability alpha={result.alpha} />
      <Ranking places={result.ranking} />
      <div className="stack">
        <h3>{t('comparison.title')}</h3>
        <p className="measure">{t('comparison.text')}</p>
        {scoredByHand.map((letter) => <Comparison key={letter} letter={letter} page={page} rows={result.comparisons.filter(({ applicant }) => applicant === letter)} />)}
      </div>
      <ButtonGroup>
        <ButtonLink href={hrPath(recruitmentId)}>{t('discard')}</ButtonLink>
        <ButtonLink variant="secondary" href={hrPath(recruitmentId, 'questions')}>{t('reliability.sharpen')}</ButtonLink>
      </ButtonGroup>
    </section>
  )
}

function Ranking({ places }: { places: readonly DryRunPlace[] }) {
  const { t } = useTranslation('dry-run')
  const language = useLanguage()
  const columns: TableColumn<DryRunPlace>[] = [
    { key: 'rank', header: t('ranking.rank'), cell: ({ rank, isTied }) => (isTied ? t('ranking.tied', { rank }) : rank ?? t('ranking.unranked')) },
    { key: 'name', header: t('ranking.name'), rowHeader: true, cell: ({ applicant }) => t('applicant', { letter: applicant }) },
    { key: 'mean', header: t('ranking.mean'), align: 'right', cell: ({ weightedMean }) => figure(weightedMean, language) },
    { key: 'scoredBy', header: t('ranking.scoredBy'), cell: ({ isScoredByHand }) => t(isScoredByHand ? 'ranking.withYou' : 'ranking.withoutYou') },
  ]
  return (
    <div className="stack">
      <h3>{t('ranking.title')}</h3>
      <p className="measure">{t('ranking.text')}</p>
      <Table label={t('ranking.table')} columns={columns} rows={places} rowKey={({ applicant }) => applicant} />
    </div>
  )
}

interface ComparisonProps {
  readonly letter: ScoredByHand
  readonly page: DryRunPage
  readonly rows: readonly DryRunComparison[]
}

function Comparison({ letter, page: { questions }, rows }: ComparisonProps) {
  const { t } = useTranslation('dry-run')
  const language = useLanguage()
  const prompt = (row: DryRunComparison) => {
    const question = questions.find(({ id }) => id === row.questionId)
    return question ? `${question.number}. ${inLanguage(question.prompt, language)}` : ''
  }
  const difference = ({ own, meant }: DryRunComparison) => (own === meant ? t('comparison.same') : t(own > meant ? 'comparison.above' : 'comparison.below', { count: Math.abs(own - meant) }))
  const columns: TableColumn<DryRunComparison>[] = [
    { key: 'question', header: t('comparison.question'), rowHeader: true, cell: prompt },
    { key: 'own', header: t('comparison.own'), align: 'right', cell: ({ own }) => own },
    ...dryRunReviewers.map((number, index): TableColumn<DryRunComparison> =>
      ({ key: `reviewer-${number}`, header: t('reviewer', { number }), align: 'right', cell: ({ reviewers }) => reviewers[index] })),
    { key: 'meant', header: t('comparison.meant'), align: 'right', cell: ({ meant }) => meant },
    { key: 'difference', header: t('comparison.difference'), cell: difference },
  ]
  return <Table label={t('comparison.table', { applicant: t('applicant', { letter }) })} columns={columns} rows={rows} rowKey={({ questionId }) => questionId} />
}
