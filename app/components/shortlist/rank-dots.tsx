import { useTranslation } from '~/i18n/translation'
import type { RankedCandidate } from '~/views/staff/ranking-figures.server'

const width = 480
const left = 96
const right = width - 16
const rowHeight = 28
const top = 24

/** Where a value on the scale 1–5 stands across the picture. */
const across = (value: number) => left + ((value - 1) / 4) * (right - left)

/** The ranking as dots on the scale, so that what is close looks close. Everything in it stands in the table as well. */
export function RankDots({ candidates }: { candidates: readonly RankedCandidate[] }) {
  const { t } = useTranslation('committee')
  const height = top + candidates.length * rowHeight + 8
  return (
    <svg className="rank-dots" role="img" aria-label={t('shortlist.ranking.picture')} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {[1, 2, 3, 4, 5].map((level) => (
        <g key={level}>
          <line x1={across(level)} x2={across(level)} y1={top - 4} y2={height - 4} stroke="#bfbfbf" strokeWidth="1" />
          <text x={across(level)} y={14} fontSize="14" textAnchor="middle">{level}</text>
        </g>
      ))}
      {candidates.map((candidate, index) => <Row key={candidate.id} candidate={candidate} y={top + index * rowHeight + rowHeight / 2} />)}
    </svg>
  )
}

function Row({ candidate: { number, weightedMean, reviewersMeans }, y }: { candidate: RankedCandidate; y: number }) {
  const [lowest, highest] = [reviewersMeans[0], reviewersMeans.at(-1)]
  return (
    <g>
      <text x={0} y={y + 5} fontSize="14">{number}</text>
      {lowest !== undefined && highest !== undefined ? <line x1={across(lowest)} x2={across(highest)} y1={y} y2={y} stroke="currentColor" strokeWidth="2" /> : null}
      {reviewersMeans.map((value, index) => <circle key={index} cx={across(value)} cy={y} r="4" fill="#fff" stroke="currentColor" strokeWidth="1.5" />)}
      {weightedMean === null ? null : <circle cx={across(weightedMean)} cy={y} r="6" fill="currentColor" />}
    </g>
  )
}
