/**
 * A text that can be drawn: composed, its lines divided by `\n` alone, without control characters and invisible marks;
 * halves of characters become U+FFFD.
 */
export function drawable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?!\n)\p{Cc}|(?![\u200C\u200D])\p{Cf}/gu, '')
    .normalize('NFC')
}
