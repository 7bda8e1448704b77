import { interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { foldText } from '~/domain/text/folded-text'

/** Small words, folded, that are common in one language and rare or unknown in the four others. */
const smallWords: Readonly<Record<InterfaceLanguage, ReadonlySet<string>>> = {
  da: new Set(['af', 'ikke', 'jeg', 'og', 'er', 'mig', 'hvor', 'blev', 'nar', 'ogsa', 'efter', 'noget', 'mine', 'vaere', 'vare', 'arbejde', 'arbejdet', 'borger', 'borgere', 'hvordan', 'meget', 'selv', 'sa', 'fordi', 'pa', 'ud', 'gor', 'gennem', 'job']),
  nb: new Set(['av', 'ikke', 'jeg', 'og', 'er', 'meg', 'hvor', 'ble', 'nar', 'ogsa', 'etter', 'noe', 'mine', 'vare', 'jobb', 'jobbet', 'bruker', 'brukere', 'hvordan', 'mye', 'selv', 'sa', 'fordi', 'ut', 'gjor', 'jobber', 'arbeid', 'vaert', 'vart', 'gjennom', 'pa']),
  sv: new Set(['av', 'inte', 'jag', 'och', 'ar', 'mig', 'var', 'blev', 'nar', 'ocksa', 'efter', 'nagot', 'mina', 'vara', 'jobb', 'arbete', 'arbetet', 'brukare', 'hur', 'mycket', 'sjalv', 'sa', 'ut', 'gor', 'att', 'jobbar', 'genom', 'ett', 'till', 'pa']),
  en: new Set(['the', 'and', 'i', 'my', 'of', 'to', 'was', 'were', 'with', 'that', 'not', 'have', 'had', 'when', 'is', 'am', 'are', 'we', 'this', 'from', 'me', 'it', 'for', 'work']),
  fi: new Set(['ja', 'ei', 'en', 'on', 'olen', 'oli', 'olin', 'etta', 'kun', 'myos', 'mutta', 'minun', 'mina', 'sen', 'han', 'tyo', 'tyossa', 'niin', 'joka', 'jos', 'se', 'kanssa', 'ovat', 'ole']),
}

/** How many small words at least before another language than the one told is believed. */
const fewest = 4

/**
 * The languages that a text is read in: the one told, and the one that its small words speak of, when it is another. Danish and
 * bokmål share most of theirs, so that one in doubt is read in both.
 */
export function languagesOf(text: string, told: InterfaceLanguage): InterfaceLanguage[] {
  const words = foldText(text).text.match(/\p{L}+/gu) ?? []
  const count = (language: InterfaceLanguage) => words.filter((word) => smallWords[language].has(word)).length
  const [best] = interfaceLanguages.map((language) => ({ language, found: count(language) })).sort((a, b) => b.found - a.found)
  return best && best.language !== told && best.found >= fewest && best.found > count(told) ? [told, best.language] : [told]
}
