import type { InterfaceLanguage } from '~/domain/local-text'
import type { Knowledge } from './detect'
import { languagesOf } from './language-of'
import type { LexiconFile } from './lexicons/lexicon'
import { lexiconRecogniser } from './lexicons/lexicon-recogniser'

/** What is known for a text, by the language that its writer chose and the one that its words speak of. */
export type KnowledgeOf = (text: string, told: InterfaceLanguage) => Knowledge

/** Knows the lexicons that are there; a text in another language is read with those of the language that was told. */
export function knowledgeFrom(files: readonly LexiconFile[], names: Knowledge['names']): KnowledgeOf {
  const lexicons = new Map(files.map((file) => [file.language, lexiconRecogniser(file)]))
  return (text, told) => ({ names, lexicons: languagesOf(text, told).flatMap((language) => lexicons.get(language) ?? []) })
}
