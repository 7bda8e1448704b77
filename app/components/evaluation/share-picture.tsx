import type { Share } from '~/domain/statistics/share'
import { formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'

interface SharePictureProps {
  readonly label: string
  readonly bars: readonly { readonly name: string; readonly share: Share }[]
}

const height = 28
const marks = [0, 0.25, 0.5, 0.75, 1] as const
const across = (share: number) => `${share * 100}%`

/** Shares as bars with their uncertainty, on one scale from none to all. All of it stands in the table below. */
export function SharePicture({ label, bars }: SharePictureProps) {
  const language = useLanguage()
  if (bars.length === 0) return null
  return (
    <div className="share-picture" role="img" aria-label={label}>
      {bars.map(({ name, share: { value, lower, upper } }) => (
        <div key={name} className="share-picture__row">
          <span className="share-picture__name">{name}</span>
          <svg width="100%" height={height}>
            {marks.map((mark) => <line key={mark} x1={across(mark)} x2={across(mark)} y1="0" y2={height} stroke="#bfbfbf" />)}
            <rect x="0" y="6" width={across(value)} height={height - 12} fill="#0b5563" fillOpacity="0.35" stroke="#0b5563" />
            <line x1={across(lower)} x2={across(upper)} y1={height / 2} y2={height / 2} stroke="currentColor" strokeWidth="2" />
            {[lower, upper].map((end) => <line key={end} x1={across(end)} x2={across(end)} y1={height / 2 - 5} y2={height / 2 + 5} stroke="currentColor" strokeWidth="2" />)}
          </svg>
          <span>{formatPercent(value, language)}</span>
        </div>
      ))}
    </div>
  )
}
