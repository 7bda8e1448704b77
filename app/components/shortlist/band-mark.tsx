import { useTranslation } from '~/i18n/translation'
import type { Band } from '~/domain/statistics/bands'

/** The bands and what is in none of them, in the order in which they are shown. */
export const shownBands = ['clearly-in', 'open', 'clearly-out', 'unplaced'] as const
export type ShownBand = (typeof shownBands)[number]

/** Told apart by shape, so that a print in grey and an eye without colours see the same: full, half, empty. */
const shapes: Readonly<Record<ShownBand, JSX.Element>> = {
  'clearly-in': <circle r="6" fill="currentColor" />,
  open: <><path d="M0-8 8 0 0 8-8 0Z" fill="#fff" stroke="currentColor" strokeWidth="2" /><path d="M0-8V8L-8 0Z" fill="currentColor" /></>,
  'clearly-out': <circle r="5.5" fill="#fff" stroke="currentColor" strokeWidth="2" />,
  unplaced: <path d="M-5 0H5" stroke="currentColor" strokeWidth="2" />,
}

/** The shape alone, around the origin of the drawing that it stands in. */
export function BandShape({ band }: { band: ShownBand }) {
  return shapes[band]
}

export function shownBand(band: Band | null | undefined): ShownBand {
  return band ?? 'unplaced'
}

/** The band in words, with its shape before them. */
export function BandMark({ band }: { band: ShownBand }) {
  const { t } = useTranslation('ranking')
  return (
    <span className="band-mark">
      <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true" focusable="false">{shapes[band]}</svg>
      <span>{t(`bands.${band}`)}</span>
    </span>
  )
}
