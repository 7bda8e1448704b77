import type { Strength } from '~/views/applicant/feedback.server'

const [row, labelGap, bar, width, axis] = [44, 18, 10, 400, 22]
/** So many letters stand above a bar; the table has the whole name. */
const longest = 52
const shortened = (name: string) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name)
/** Level 1 stands at the left edge, level 5 at the right. */
const at = (level: number) => 8 + ((level - 1) / 4) * (width - 16)

/** A bar for each qualification on the scale 1 to 5. The table beside it says the same in words. */
export function StrengthsChart({ strengths, label }: { strengths: readonly Strength[]; label: string }) {
  const judged = strengths.flatMap(({ name, language, level }) => (level === null ? [] : [{ name, language, level }]))
  const height = judged.length * row + axis
  return (
    <svg className="strengths" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} width={width}>
      {[1, 2, 3, 4, 5].map((level) => (
        <g key={level}>
          <line x1={at(level)} x2={at(level)} y1={0} y2={height - axis} stroke="currentColor" strokeOpacity={0.2} />
          <text x={at(level)} y={height - 6} fontSize={14} textAnchor="middle" fill="currentColor">{level}</text>
        </g>
      ))}
      {judged.map(({ name, language, level }, place) => (
        <g key={name} transform={`translate(0 ${place * row})`}>
          <text x={8} y={labelGap} fontSize={14} fill="currentColor" lang={language}>{shortened(name)}</text>
          <line x1={at(1)} x2={at(level)} y1={labelGap + bar} y2={labelGap + bar} stroke="currentColor" strokeWidth={8} strokeOpacity={0.55} />
          <circle cx={at(level)} cy={labelGap + bar} r={8} fill="currentColor" />
        </g>
      ))}
    </svg>
  )
}
