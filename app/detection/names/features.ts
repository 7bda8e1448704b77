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
  const wordAt = (step: number) => valueAt(reading.words, at + step)
  const formAt = (step: number) => valueAt(reading.forms, at + step)
  const affixAt = (affix: number) => valueAt(reading.affixes, affixCount * at + affix)
  const [word, before, after, beforeThat] = [wordAt(0), wordAt(-1), wordAt(1), wordAt(-2)]
  const [form, formBefore, formAfter] = [formAt(0), formAt(-1), formAt(1)]
  const [known, knownBefore, knownAfter] = [knowledge(reading, at), knowledge(reading, at - 1), knowledge(reading, at + 1)]

  add(0)
  add(word)
  add(before)
  add(after)
  add(beforeThat)
  add(wordAt(2))
  add(mixHashes(before, word))
  add(mixHashes(word, after))
  add(mixHashes(word, form))
  add(mixHashes(beforeThat, mixHashes(before, form)))
  add(mixHashes(before, form))
  add(mixHashes(after, form))
  add(mixHashes(mixHashes(before, after), form))

  add(form)
  add(mixHashes(formBefore, form))
  add(mixHashes(form, formAfter))
  add(mixHashes(mixHashes(formBefore, form), formAfter))
  add(mixHashes(mixHashes(formAt(-2), formBefore), form))
  add(mixHashes(mixHashes(form, formAfter), formAt(2)))

  for (let affix = 0; affix < affixCount; affix += 1) add(affixAt(affix))
  add(mixHashes(affixAt(1), form))
  add(mixHashes(affixAt(4), form))

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

const valueAt = (values: Int32Array, at: number): number => values[at] ?? outside

/** What the lexicon says of a word and its stem, as one number; a word outside the text is like no other. */
function knowledge({ classes, stems, length }: Reading, at: number): number {
  return at < 0 || at >= length ? outside : ((classes[at] ?? 0) << 4) | ((stems[at] ?? 0) & 15)
}
