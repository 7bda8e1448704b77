import type { Detection } from './finding'
import { nameFinder, ruleNameFinder, type NameFinder } from './names/name-finder'
import { readNameModel } from './names/name-model'
import { usualFirstNames } from './names/usual-first-names'

const personsAmong = (find: NameFinder) => (text: string): Detection[] =>
  find(text).flatMap(({ category, ...span }) => (category === 'person-name' ? [{ ...span, category }] : []))

/**
 * Finds the names of persons, by the weights when their bytes are there and by rules alone when they are not. What places and
 * organisations a text names is used to tell them from persons, and not shown: most of them are the work itself.
 * @throws RangeError when the bytes are not such a file, or not a whole one.
 */
export function personFinder(model: Uint8Array | null): (text: string) => Detection[] {
  return personsAmong(model === null ? ruleNameFinder(usualFirstNames) : nameFinder(readNameModel(model)))
}
