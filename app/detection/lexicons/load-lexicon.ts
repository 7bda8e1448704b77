import type { InterfaceLanguage } from '~/domain/local-text'
import type { Recogniser } from '../recognisers/recogniser'
import type { LexiconFile } from './lexicon'
import { lexiconRecogniser } from './lexicon-recogniser'

const files: Readonly<Record<InterfaceLanguage, () => Promise<{ readonly default: unknown }>>> = {
  da: () => import('./da.json'),
  en: () => import('./en.json'),
  sv: () => import('./sv.json'),
  nb: () => import('./nb.json'),
  fi: () => import('./fi.json'),
}

const loaded = new Map<InterfaceLanguage, Promise<Recogniser>>()

/** The lexicon of a language, fetched when it is first asked for. */
export function loadLexicon(language: InterfaceLanguage): Promise<Recogniser> {
  const lexicon = loaded.get(language) ?? readFile(language)
  loaded.set(language, lexicon)
  return lexicon
}

async function readFile(language: InterfaceLanguage): Promise<Recogniser> {
  const { default: file } = await files[language]()
  return lexiconRecogniser(file as LexiconFile) // the tests hold every file to the type
}
