import { useTranslation } from '~/i18n/translation'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import { BandMark, shownBand, shownBands } from './band-mark'
import { CandidateLink, type CandidateHref } from './candidate-link'
import type { SureCandidate } from './sure-candidate'

interface BandsSummaryProps {
  readonly certainty: Pick<RankingCertainty, 'top' | 'bands'>
  readonly candidates: readonly SureCandidate[]
  readonly candidateHref: CandidateHref
}

/** Who is in which band, by number; or the sentence why there are no bands. */
export function BandsSummary({ certainty: { top, bands }, candidates, candidateHref }: BandsSummaryProps) {
  const { t } = useTranslation('ranking')
  if (bands !== 'told' && bands !== 'few-panels') return <p className="measure">{t(`bands.${bands}`)}</p>
  const filled = shownBands.map((band) => ({ band, members: candidates.filter(({ sure }) => shownBand(sure?.band) === band) }))
  return (
    <div className="stack">
      <p className="measure">{t('bands.question', { top })}</p>
      <dl className="bands">
        {filled.filter(({ band, members }) => band !== 'unplaced' || members.length > 0).map(({ band, members }) => (
          <div key={band}>
            <dt><BandMark band={band} /> ({members.length})</dt>
            <dd>
              <p>{t(`bands.meaning.${band}`, { top })}</p>
              {members.length === 0 ? null : (
                <ul className="band-members">
                  {members.map(({ id, number }) => <li key={id}><CandidateLink href={candidateHref(id)} number={number} isShort /></li>)}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {bands === 'few-panels' ? <p className="measure">{t('bands.few-panels')}</p> : null}
    </div>
  )
}
