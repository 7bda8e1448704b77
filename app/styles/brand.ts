/** The colours that an organisation may give the site; `#rrggbb`. What is left out is derived from `primary`. */
export interface Brand {
  primary: string
  primaryDark?: string
  primaryDarker?: string
  tint?: string
}

/** A deep blue-green, 7.8:1 with white. */
export const defaultBrandColour = '#0b5a68'

/** The least contrast of text (WCAG 2.2, success criterion 1.4.3). */
const leastContrast = 4.5

const white = '#ffffff'
const black = '#000000'

/** CSS that gives the stylesheet its colours: one `:root` rule. A colour that is none throws, since it is printed as it stands. */
export function brandCss({ primary, primaryDark, primaryDarker, tint }: Brand): string {
  const variables = {
    '--brand-primary': primary,
    '--brand-primary-dark': primaryDark ?? mix(primary, black, 0.25),
    '--brand-primary-darker': primaryDarker ?? mix(primary, black, 0.5),
    '--brand-tint': tint ?? mix(primary, white, 0.93),
  }
  const lines = Object.entries(variables).map(([name, colour]) => `${name}:${toHex(channelsOf(colour))}`)
  return `:root{${lines.join(';')}}`
}

/** Contrast of two colours, 1 to 21, in either order (WCAG 2.x, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastRatio(hexA: string, hexB: string): number {
  const a = relativeLuminance(hexA)
  const b = relativeLuminance(hexB)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Whether the colour can be read on white and white on it; the two are the same ratio. False for what is no colour. */
export function acceptableBrandColour(hex: string): boolean {
  return hexColour.test(hex) && contrastRatio(hex, white) >= leastContrast
}

const hexColour = /^#[\da-f]{6}$/i

type Channels = [red: number, green: number, blue: number]

/** Red, green and blue, 0–255. */
function channelsOf(hex: string): Channels {
  if (!hexColour.test(hex)) throw new RangeError('A brand colour is written #rrggbb.')
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

function toHex(channels: Channels): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** `share` of the way from one colour to the other. */
function mix(from: string, to: string, share: number): string {
  const [red, green, blue] = channelsOf(from)
  const [toRed, toGreen, toBlue] = channelsOf(to)
  const between = (a: number, b: number) => a + (b - a) * share
  return toHex([between(red, toRed), between(green, toGreen), between(blue, toBlue)])
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function relativeLuminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
