import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage, type LocalText } from '~/domain/local-text'
import { formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { RankingFigures } from '~/views/staff/ranking-figures.server'
import { PageHeading } from '../ui/page-heading'
import { RankDots } from './rank-dots'
import { RankingTable } from './ranking-table'

interface RankingPageProps {
  readonly title: LocalText
  readonly figures: RankingFigures
  readonly candidateHref: (candidateId: string) => string
  readonly actions?: ReactNode
}

/** The ranking with all that tells how sure it is. */
export function RankingPage({ title, figures, candidateHref, actions }: RankingPageProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <PageHeading title={t('shortlist.ranking.title')} caption={inLanguage(title, language)} lead={t('shortlist.ranking.lead')} actions={actions} />
      <RankingTable figures={figures} candidateHref={candidateHref} />
      {figures.someWithdrew ? <p className="measure">{t('withdrawn.some')}</p> : null}
      <p className="measure">{t('shortlist.ranking.spreadHint')}</p>
      <section className="stack">
        <h2>{t('shortlist.ranking.pictureTitle')}</h2>
        <p className="measure">{t('shortlist.ranking.pictureText')}</p>
        <RankDots candidates={figures.candidates} />
      </section>
      <section className="stack">
        <h2>{t('shortlist.ranking.questions')}</h2>
        <ol className="measure">
          {figures.questions.map(({ id, number, prompt, weight }) => (
            <li key={id} value={number}>{inLanguage(prompt, language)} ({t('shortlist.ranking.weight', { weight: formatNumber(weight, language) })})</li>
          ))}
        </ol>
      </section>
    </div>
  )
}
