import type { Spread } from '~/domain/trial/trial'
import { useTranslation } from '~/i18n/translation'

interface SpreadPictureProps {
  readonly rows: readonly { readonly name: string; readonly spread: Spread }[]
}

const rowHeight = 28

/** How long it took, group beside group. The same stands in the table. */
export function SpreadPicture({ rows }: SpreadPictureProps) {
  const { t } = useTranslation('trial')
  if (rows.length < 2) return null
  const longest = Math.max(1, ...rows.map(({ spread }) => spread.high))
  const across = (value: number) => `${3 + (Math.max(0, value) / longest) * 94}%`
  return (
    <figure className="spread-picture stack">
      <figcaption>{t('picture.title')}</figcaption>
      <div role="img" aria-label={t('picture.label')}>
        {rows.map(({ name, spread: { median, low, high } }) => (
          <div key={name} className="spread-picture__row">
            <span>{name}</span>
            <svg width="100%" height={rowHeight}>
              <line x1="3%" x2="97%" y1={rowHeight / 2} y2={rowHeight / 2} stroke="#bfbfbf" />
              <line x1={across(low)} x2={across(high)} y1={rowHeight / 2} y2={rowHeight / 2} stroke="currentColor" strokeWidth="4" />
              <circle cx={across(median)} cy={rowHeight / 2} r="6" fill="currentColor" />
            </svg>
            <span>{Math.round(median)}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}
