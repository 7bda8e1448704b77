/** The longest answer that is stored, in UTF-16 units, whatever the question's word limit. */
export const maximumAnswerLength = 100_000

// No look-behind in this file: it is a syntax error in browsers that are still in use.
const innerHyphen = /([\p{L}\p{M}\p{Nd}])[-\u2010\u2011](?=[\p{L}\p{Nd}])/gu
const insideLetters = /(\p{L}\p{M}*)['’.:·](?=\p{L})/gu
const insideDigits = /(\p{Nd})['’.,;](?=\p{Nd})/gu
const wordCharacters = /[\p{L}\p{M}\p{Nd}_]+/gu
const letterOrDigit = /[\p{L}\p{Nd}]/u

/** Scripts that put no spaces between words: a dictionary has to part them. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('da', { granularity: 'word' }) : null
/** What stands between spaces; in pieces, since the segmenter's time grows with the square of the length. */
const unspaced = /\S{1,1000}/gu

/**
 * The number of words: what Unicode (UAX #29, as in `Intl.Segmenter`) takes for a word and holds a letter or digit,
 * except that a hyphen does not part one (`e-mail` is one word, as in the applicant's own text program). Counted by
 * rule, so browsers and the server agree; only scripts without spaces are left to the segmenter, where there is one.
 */
export function countWords(text: string): number {
  const joined = text.replace(innerHyphen, '$1_')
  if (segmenter === null || !spaceless.test(joined)) return countRuns(joined)

  const pieces = joined.match(unspaced) ?? []
  return pieces.reduce((words, piece) => words + (spaceless.test(piece) ? countSegments(segmenter.segment(piece)) : countRuns(piece)), 0)
}

function countRuns(text: string): number {
  const runs = text.replace(insideLetters, '$1_').replace(insideDigits, '$1_').match(wordCharacters) ?? []
  return runs.filter((run) => letterOrDigit.test(run)).length
}

function countSegments(segments: Intl.Segments): number {
  return [...segments].filter(({ segment, isWordLike }) => isWordLike && letterOrDigit.test(segment)).length
}

/** How many words too many a text has; 0 when it is within its limit or has none. */
export function overLimit(text: string, wordLimit: number | null | undefined): number {
  return wordLimit === null || wordLimit === undefined ? 0 : Math.max(0, countWords(text) - wordLimit)
}

const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu
/** Control characters but tab and line feed, lone surrogates, and all that is drawn as nothing: it could carry a mark. */
const unseen = /[^\P{Cc}\t\n]|\p{Cs}|\p{Default_Ignorable_Code_Point}/gu

/**
 * An answer as it is stored and measured: NFC, line breaks as line feeds, no control, invisible or broken characters,
 * nothing after the last visible one, at most `maximumAnswerLength` UTF-16 units. Cleaning twice changes nothing more.
 */
export function cleanAnswerText(text: string): string {
  const clean = text.replace(lineBreaks, '\n').replace(unseen, '').normalize('NFC')
  return cut(clean).trimEnd()
}

/** The text up to the limit, without half a surrogate pair at its end. */
function cut(text: string): string {
  return text.slice(0, maximumAnswerLength).replace(/[\uD800-\uDBFF]$/, '')
}
