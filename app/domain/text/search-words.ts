type Spelling = readonly (readonly [letter: string, spelled: string])[]

// Whoever has no æ, ø or å on the keyboard writes one letter or two in its place. Both are understood.
const shortSpelling: Spelling = [['æ', 'ae'], ['ø', 'o'], ['ß', 'ss']] // å, ä and ö lose their marks like all letters
const longSpelling: Spelling = [['æ', 'ae'], ['ø', 'oe'], ['å', 'aa'], ['ä', 'ae'], ['ö', 'oe'], ['ß', 'ss']]
const spellings = [shortSpelling, longSpelling] as const

const outerMarks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** Lower case, without accents, in one of the spellings. */
function folded(text: string, spelling: Spelling): string {
  const respelled = spelling.reduce((sofar, [letter, spelled]) => sofar.replaceAll(letter, spelled), text.normalize('NFC').toLowerCase())
  return respelled.normalize('NFKD').replaceAll(/\p{M}/gu, '')
}

/** The words of a search, without the marks around them; a word of marks alone stays as it is, and is found nowhere. */
function wordsOf(search: string): string[] {
  return search.split(/\s+/u).map((word) => word.replaceAll(outerMarks, '') || word).filter((word) => word !== '')
}

/** Whether every word of a search stands in one of the texts, in any order, inside longer words too. Case and accents do not count. */
export function hasWords(texts: readonly string[], search: string): boolean {
  const whole = texts.join('\n')
  const foldings = spellings.map((spelling) => [spelling, folded(whole, spelling)] as const)
  return wordsOf(search).every((word) => foldings.some(([spelling, text]) => text.includes(folded(word, spelling))))
}
