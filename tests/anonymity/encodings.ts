/** The forms in which a text may lie in bytes: what a search for it must try. */
export function formsOf(text: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((shift) => [`base64+${shift}`, innerBase64(utf8, shift)] as const)
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

/** The middle of the base64 of a text that begins at some offset: what does not depend on its neighbours. */
function innerBase64(utf8: Buffer, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64').replace(/=+$/, '')
  return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4))
}

/** The forms of the canaries that stand in some bytes, by name. */
export function found(bytes: Buffer, canaries: readonly string[]): string[] {
  const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')
  return canaries.flatMap((canary) => [...formsOf(canary)].flatMap(([form, pattern]) =>
    (form === 'lower case' ? lower : bytes).includes(pattern) ? [`${canary} (${form})`] : []))
}
