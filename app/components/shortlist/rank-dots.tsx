import { useTranslation } from '~/i18n/translation'
import { BandMark, BandShape, shownBand } from './band-mark'
import type { SureCandidate } from './sure-candidate'

interface RankDotsProps {
  readonly top: number
  readonly hasBands: boolean
  readonly candidates: readonly SureCandidate[]
}

const scale = [1, 2, 3, 4, 5] as const
const rowHeight = 32

/** Where a value stands across the picture, in per cent of its width; what lies beyond the scale stands at its end. */
const across = (value: number) => `${4 + ((Math.min(5, Math.max(1, value)) - 1) / 4) * 92}%`

/**
 * The ranking on the scale, so that what is close looks close. Widths are in per cent and letters are letters of the page, so
 * that it can be read on a narrow screen too. Everything in it stands in the tables as well.
 */
export function RankDots({ top, hasBands, candidates }: RankDotsProps) {
  const { t } = useTranslation('ranking')
  return (
    <div className="rank-dots" role="img" aria-label={t('picture.label', { top })}>
      <div className="rank-dots__row">
        <span />
        <span />
        <svg width="100%" height="20">{scale.map((level) => <text key={level} x={across(level)} y="15" textAnchor="middle">{level}</text>)}</svg>
        <span />
      </div>
      {candidates.map((candidate, index) => (
        <div key={candidate.id} className="rank-dots__row">
          <span className={`rank-dots__tie ${tieClass(candidates, index)}`.trim()} />
          <span>{candidate.number}</span>
          <Strip candidate={candidate} />
          <span className="rank-dots__band">{hasBands ? <BandMark band={shownBand(candidate.sure?.band)} /> : null}</span>
          {index === top - 1 && top < candidates.length ? <span className="rank-dots__line">{t('picture.line', { top })}</span> : null}
        </div>
      ))}
    </div>
  )
}

/** Which part of the bracket around equals stands at this row. */
function tieClass(candidates: readonly SureCandidate[], index: number): string {
  const rankAt = (place: number) => candidates[place]?.rank ?? null
  const own = rankAt(index)
  if (own === null || (candidates[index]?.tied ?? 0) === 0) return ''
  const parts = [rankAt(index - 1) === own ? '' : 'is-first', rankAt(index + 1) === own ? '' : 'is-last']
  return ['is-tied', ...parts].filter((part) => part !== '').join(' ')
}

function Strip({ candidate: { weightedMean, reviewersMeans, sure } }: { candidate: SureCandidate }) {
  const middle = rowHeight / 2
  const interval = sure?.interval ?? null
  return (
    <svg className="rank-dots__strip" width="100%" height={rowHeight}>
      {scale.map((level) => <line key={level} x1={across(level)} x2={across(level)} y1="0" y2={rowHeight} stroke="#bfbfbf" />)}
      {interval ? <line x1={across(interval.lower)} x2={across(interval.upper)} y1={middle} y2={middle} stroke="currentColor" strokeWidth="2" /> : null}
      {interval ? [interval.lower, interval.upper].filter((end) => end >= 1 && end <= 5).map((end) => <line key={end} x1={across(end)} x2={across(end)} y1={middle - 4} y2={middle + 4} stroke="currentColor" strokeWidth="2" />) : null}
      {reviewersMeans.map((value, index) => <line key={index} x1={across(value)} x2={across(value)} y1={middle - 11} y2={middle - 5} stroke="currentColor" strokeWidth="2" />)}
      {weightedMean === null ? null : <svg x={across(weightedMean)} y={middle} overflow="visible"><BandShape band={shownBand(sure?.band)} /></svg>}
    </svg>
  )
}
