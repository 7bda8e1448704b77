/** The forms in which a text may lie in bytes: what a search for it must try. */
export function formsOf(text: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((shift) => [`base64+${shift}`, innerBase64(utf8, shift)] as const).filter(([, pattern]) => pattern.length >= leastBase64)
  return new Map<string, Buffer>([
    ['utf-8', utf8],
    ['lower case', Buffer.from(text.toLowerCase(), 'utf8')],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['url', Buffer.from(encodeURIComponent(text))],
    ['html', Buffer.from(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;'))],
    ['json', Buffer.from(JSON.stringify(text).slice(1, -1))],
    ...base64,
  ])
}

/** What of the base64 of a text that begins at some offset (bytes, modulo 3) does not depend on its neighbours. */
function innerBase64(utf8: Buffer, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
  return Buffer.from(whole.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + utf8.length)) / 6)))
}

/** Characters of base64, of 6 bits each: shorter ones are met by chance in the random ids and nonces of some thousand pages. */
const leastBase64 = 7

/** Looks for the canaries in bytes: the forms in which they stand there, by name. */
export function seekerOf(canaries: readonly string[]): (bytes: Buffer) => string[] {
  const sought = canaries.flatMap((canary) => [...formsOf(canary)].map(([form, pattern]) => ({ name: `${canary} (${form})`, isLower: form === 'lower case', pattern })))
  return (bytes) => {
    const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')
    return sought.flatMap(({ name, isLower, pattern }) => ((isLower ? lower : bytes).includes(pattern) ? [name] : []))
  }
}

/** The forms of the canaries that stand in some bytes, by name. */
export const found = (bytes: Buffer, canaries: readonly string[]): string[] => seekerOf(canaries)(bytes)
