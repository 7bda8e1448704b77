import { lix } from '~/domain/text/readability'
import { countWords } from '~/domain/text/words'
import type { LintFinding, LintLanguage } from '../rule'

/** The languages that LIX is used for. */
const measured: readonly LintLanguage[] = ['da', 'sv', 'nb']
/** A shorter text has no steady LIX: one long word decides it. */
const fewestWords = 30
const sentence = /[^.!?\n]+[.!?]*/gu

/** One finding, the sentence that is hardest to read, for a text whose LIX is above the limit that was asked for. */
export function unreadable(text: string, { language, readability }: { language: LintLanguage; readability?: number }): LintFinding[] {
  if (readability === undefined || !measured.includes(language) || countWords(text) < fewestWords || lix(text) <= readability) return []
  const hardest = Array.from(text.matchAll(sentence)).reduce<RegExpExecArray | null>((worst, one) => (worst === null || lix(one[0]) > lix(worst[0]) ? one : worst), null)
  if (hardest === null) return []
  const figure = String(Math.round(lix(text)))
  const start = hardest.index + hardest[0].search(/\S/u)
  return [{
    rule: 'readability',
    level: 'warning',
    start,
    end: hardest.index + hardest[0].length,
    reason: {
      da: `Teksten har lixtal ${figure}; grænsen er ${readability} (Björnsson 1968). Dette er den tungeste sætning.`,
      en: `The text has a LIX of ${figure}; the limit is ${readability} (Björnsson 1968). This is the heaviest sentence.`,
    },
    suggestion: {
      da: 'Del sætningen, og erstat lange ord med kortere.',
      en: 'Split the sentence and replace long words with shorter ones.',
    },
  }]
}
