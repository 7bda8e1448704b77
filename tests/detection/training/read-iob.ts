import { kinds, textOf, type Kind, type Language, type NamedText, type Piece } from './piece'

/** The sentences of a file in IOB2, a token a line: `number word tag …` as Universal NER has it, or `word tag` as Turku has it. */
export function readIobSentences(text: string): Piece[][] {
  return text.split(/\r?\n\s*\r?\n/u).map(readSentence).filter((pieces) => pieces.length > 0)
}

/** The sentences of a file in IOB2 as texts with the names in them. */
export function readIob(text: string, language: Language): NamedText[] {
  return readIobSentences(text).map((pieces) => textOf(pieces, language))
}

function readSentence(block: string): Piece[] {
  const lines = block.split(/\r?\n/u)
  const rows = lines.filter((line) => line !== '' && !line.startsWith('# ') && !line.startsWith('-DOCSTART-')).map((line) => line.split('\t'))
  const tokens = rows.map((cells) => (/^\d+$/u.test(cells[0] ?? '') && cells.length > 2 ? { word: cells[1] ?? '', tag: cells[2] ?? 'O' } : { word: cells[0] ?? '', tag: cells[1] ?? 'O' }))
  const original = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length)
  const gaps = gapsOf(tokens.map(({ word }) => word), original)
  return tokens.map(({ word, tag }, index) => ({ word, before: gaps[index] ?? ' ', kind: kindOf(tag), begins: tag.startsWith('B-') }))
}

const kindOf = (tag: string): Kind | null => kinds.find((kind) => tag.slice(2) === kind) ?? null

/** What stands before each word: as in the original where all words are found in it, otherwise as is usual. */
function gapsOf(words: readonly string[], original: string | undefined): string[] {
  if (original === undefined) return usualGaps(words)
  const gaps: string[] = []
  let at = 0
  for (const word of words) {
    const found = original.indexOf(word, at)
    if (found < 0 || found > at + 2) return usualGaps(words)
    gaps.push(found > at ? ' ' : '')
    at = found + word.length
  }
  return gaps
}

const clinging = /^(?:[.,;:!?…)\]}%»]|\.\.+|'s|n't|'(?:re|ve|ll|d|m))$/u
const drawing = /^[([{«#]$/u

/** Signs cling to the word before, opening brackets to the word after, quotes to what they enclose. */
function usualGaps(words: readonly string[]): string[] {
  let isQuoted = false
  return words.map((word, index) => {
    const before = words[index - 1] ?? ''
    const isQuote = word === '"' || word === '”'
    const clings = clinging.test(word) || drawing.test(before) || (isQuote && isQuoted) || (before === '"' && isQuoted)
    if (isQuote) isQuoted = !isQuoted
    return clings || index === 0 ? '' : ' '
  })
}
