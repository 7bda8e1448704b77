import { shortestPassword } from './password'

/** How symbols are put for letters, by everybody and so by every program that guesses. */
const spelt: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/** Shortest part of a name that counts: shorter ones stand in many words. */
const shortestPart = 4

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** A password's core: without the digits and signs that people hang on before and after a word. */
const coreOf = (password: string) => password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/**
 * Whether a password is among those that everybody tries first: one of the list, as it stands, with digits and signs around it or for
 * its letters, or said over and over; or a run along the alphabet or the digits (ASVS 6.2.4, NIST SP 800-63B 3.1.1.2).
 * @param isListed whether a text in small letters is on the list
 */
export function isCommonPassword(password: string, isListed: (text: string) => boolean): boolean {
  const typed = folded(password)
  const plain = [...typed].map((sign) => spelt[sign] ?? sign).join('')
  const unit = /^(.+?)\1+$/u.exec(typed)?.[1]
  const tried = [typed, plain, coreOf(typed), coreOf(plain)].filter((text) => text.length > 2)
  return tried.some(isListed) || isRun(typed) || (unit !== undefined && (unit.length < shortestPart || isListed(unit) || isListed(coreOf(unit))))
}

/** Each sign the next of the one before, or the one before it: 1234567890…, abcdef…, zyxw…; after a nine comes a nought. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  return [1, -1].some((step) => codes.every((code, place) => place === 0 || code - (codes[place - 1] ?? 0) === step || code - (codes[place - 1] ?? 0) === -9 * step))
}

/** Whether so much of a password is somebody's name, e-mail address or organisation that what is left would be too short alone. */
export function isOwnName(password: string, names: readonly string[]): boolean {
  const parts = names.flatMap((name) => folded(name).split(/[^\p{L}\p{N}]/u)).filter((part) => part.length >= shortestPart)
  const held = parts.filter((part) => folded(password).includes(part)).sort((a, b) => b.length - a.length)
  const rest = held.reduce((text, part) => text.replaceAll(part, ''), folded(password))
  return held.length > 0 && rest.length < shortestPassword
}
