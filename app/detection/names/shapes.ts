import type { Token } from './tokens'

/** What a token looks like, by its letters. */
export const shapes = ['line-end', 'sign', 'number', 'lower', 'capitalised', 'upper', 'initial', 'mixed', 'hyphened', 'letters-and-digits'] as const
export type Shape = (typeof shapes)[number]

const upper = /\p{Lu}/u
const digit = /\p{N}/u
const letter = /\p{L}/u

export function shapeOf({ text, lower }: Token): Shape {
  const isLower = text === lower
  if (isLower && isPlainWord(text)) return 'lower'
  if (text === '\n') return 'line-end'
  if (!letter.test(text)) return digit.test(text) ? 'number' : 'sign'
  if (digit.test(text)) return 'letters-and-digits'
  return isLower ? 'lower' : shapeWithCapitals(text, lower)
}

function isPlainWord(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit >= 0x61 && unit <= 0x7a && !/[^a-zæøåäö]/u.test(text)
}

function shapeWithCapitals(text: string, lower: string): Shape {
  if (text.length === 1) return 'initial'
  const rest = text.slice(1)
  if (rest === lower.slice(1)) return 'capitalised'
  if (rest.includes('-') && upper.test(text.charAt(0))) return hyphenedShape(text, lower)
  return text === text.toUpperCase() ? 'upper' : 'mixed'
}

/** "Anne-Marie" is hyphened, "EU-landet" mixed. */
function hyphenedShape(text: string, lower: string): Shape {
  const small = lower.split('-')
  return text.split('-').every((part, index) => part.slice(1) === small[index]?.slice(1)) ? 'hyphened' : 'mixed'
}

export const isCapital = (shape: Shape): boolean => shape === 'capitalised' || shape === 'hyphened' || shape === 'initial' || shape === 'mixed' || shape === 'upper'
export const isWord = (shape: Shape): boolean => shape === 'lower' || isCapital(shape)
