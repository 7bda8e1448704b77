import type { ExperienceFigure } from '~/domain/evaluation/experience'
import { formatFigure, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Table } from '../ui/table'

interface ExperienceFiguresProps {
  readonly applicants: readonly ExperienceFigure[]
  readonly reviewers: readonly ExperienceFigure[]
}

/** How it was, for applicants and for reviewers: averages over all recruitments together. */
export function ExperienceFigures({ applicants, reviewers }: ExperienceFiguresProps) {
  const { t } = useTranslation('experience')
  return (
    <section className="stack-lg" aria-labelledby="experience">
      <div className="stack">
        <h2 id="experience">{t('figures.title')}</h2>
        <p className="measure">{t('figures.note')}</p>
      </div>
      <Audience title={t('figures.applicant')} figures={applicants} nameOf={(question) => t(`applicant.${question as 'clear'}`)} />
      <Audience title={t('figures.reviewer')} figures={reviewers} nameOf={(question) => t(`reviewer.${question as 'easy'}`)} />
    </section>
  )
}

/** The keys are the questions of this audience. */
function Audience({ title, figures, nameOf }: { title: string; figures: readonly ExperienceFigure[]; nameOf: (question: string) => string }) {
  const { t } = useTranslation('experience')
  const language = useLanguage()
  const columns = [
    { key: 'question', header: t('figures.question'), rowHeader: true, cell: ({ question }: ExperienceFigure) => nameOf(question) },
    { key: 'answers', header: t('figures.answers'), align: 'right' as const, cell: ({ answers, mean }: ExperienceFigure) => (mean === null ? t('figures.few') : formatNumber(answers, language)) },
    { key: 'mean', header: t('figures.mean'), align: 'right' as const, cell: ({ mean }: ExperienceFigure) => (mean === null ? '–' : formatFigure(mean, language)) },
  ]
  return (
    <div className="stack">
      <h3>{title}</h3>
      {figures.every(({ mean }) => mean === null) ? <p>{t('figures.few')}</p> : <Table label={`${t('figures.table')}: ${title}`} columns={columns} rows={figures} rowKey={({ question }) => question} compact />}
    </div>
  )
}
