import type { Corpus } from './corpora'
import { countOrdinaryWords, type OtherWords } from './pack-lexicon'
import { readOwnTexts } from './own-texts'
import { languages, piecesOf } from './piece'
import { readClean, readNeverPersons, readOrdinary, readPlaces, readThings } from './templates'

/** How often a word counts that is listed as usual. */
const usual = 5

/** What is known of words besides names: ordinary words of the sentences to train on, and the lists that were written for it. */
export function otherWords(corpora: readonly Corpus[]): OtherWords {
  const clean = languages.flatMap((language) => [...readClean(language), ...readOwnTexts(language)].map((text) => piecesOf({ language, text: text.replace(/\{\w+\}/gu, ''), spans: [] })))
  const ordinary = countOrdinaryWords([...corpora.flatMap(({ sentences }) => sentences), ...clean])
  for (const word of readOrdinary()) ordinary.set(word, (ordinary.get(word) ?? 0) + usual)
  return { ordinary, places: readPlaces(), things: readThings(), neverPersons: readNeverPersons() }
}
