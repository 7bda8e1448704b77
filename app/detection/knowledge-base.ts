import type { InterfaceLanguage } from '~/domain/local-text'
import type { Knowledge } from './detect'
import { languagesOf } from './language-of'
import { loadLexicon } from './lexicons/load-lexicon'

/** What is known for a text, by the language that its writer chose and the one that its words speak of. */
export type KnowledgeOf = (text: string, told: InterfaceLanguage) => Knowledge

/** Fetches the lexicons of some languages; a text in another is read with those of the language that was told. */
export async function loadKnowledge(languages: readonly InterfaceLanguage[], names: Knowledge['names']): Promise<KnowledgeOf> {
  const lexicons = new Map(await Promise.all(languages.map(async (language) => [language, await loadLexicon(language)] as const)))
  return (text, told) => ({ names, lexicons: languagesOf(text, told).flatMap((language) => lexicons.get(language) ?? []) })
}
