import { affixCount, type Reading } from './reading'
import { mixHashes } from './text-hash'

/** How many features a token has. */
export const featureCount = 36

const outside = 0x2545f491

/**
 * Writes the hashes of a token's features to `features`: words around it, how it and its neighbours are written, how it begins and
 * ends, and what the lexicon says; the templates are those of Ratinov and Roth 2009 and Zhang and Johnson 2003, hashed after
 * Weinberger et al. 2009.
 */
export function writeFeatures(reading: Reading, at: number, features: Int32Array): void {
  let next = 0
  const add = (value: number) => {
    features[next] = mixHashes(next + 1, value)
    next += 1
  }
  const { words, forms } = reading
  const [word, before, after] = [words[at] ?? outside, words[at - 1] ?? outside, words[at + 1] ?? outside]
  const [form, formBefore, formAfter] = [forms[at] ?? -1, forms[at - 1] ?? -1, forms[at + 1] ?? -1]
  const [known, knownBefore, knownAfter] = [knowledge(reading, at), knowledge(reading, at - 1), knowledge(reading, at + 1)]

  add(0)
  add(word)
  add(before)
  add(after)
  add(words[at - 2] ?? outside)
  add(words[at + 2] ?? outside)
  add(mixHashes(before, word))
  add(mixHashes(word, after))
  add(mixHashes(word, form))
  add(mixHashes(words[at - 2] ?? outside, mixHashes(before, form)))
  add(mixHashes(before, form))
  add(mixHashes(after, form))
  add(mixHashes(mixHashes(before, after), form))

  add(form)
  add(mixHashes(formBefore, form))
  add(mixHashes(form, formAfter))
  add(mixHashes(mixHashes(formBefore, form), formAfter))
  add(mixHashes(mixHashes(forms[at - 2] ?? -1, formBefore), form))
  add(mixHashes(mixHashes(form, formAfter), forms[at + 2] ?? -1))

  for (let affix = 0; affix < affixCount; affix += 1) add(reading.affixes[affixCount * at + affix] ?? 0)
  add(mixHashes(reading.affixes[affixCount * at + 1] ?? 0, form))
  add(mixHashes(reading.affixes[affixCount * at + 4] ?? 0, form))

  add(known)
  add(mixHashes(known, form))
  add(mixHashes(knownBefore, known))
  add(mixHashes(known, knownAfter))
  add(mixHashes(mixHashes(knownBefore, known), knownAfter))
  add(mixHashes(mixHashes(knownBefore, formBefore), form))
  add(mixHashes(form, mixHashes(knownAfter, formAfter)))
  add(mixHashes(before, known))
  add(mixHashes(after, known))
}

/** What the lexicon says of a word and its stem, as one number; a word outside the text is like no other. */
function knowledge({ classes, stems, length }: Reading, at: number): number {
  return at < 0 || at >= length ? -1 : ((classes[at] ?? 0) << 4) | ((stems[at] ?? 0) & 15)
}
