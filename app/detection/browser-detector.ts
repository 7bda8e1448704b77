import type { FindingCategory } from '~/domain/anonymity/categories'
import type { InterfaceLanguage } from '~/domain/local-text'
import type { Hint } from './hints'
import { knowledgeFrom } from './knowledge-base'
import type { LexiconFile } from './lexicons/lexicon'
import { personFinder } from './person-names'
import { findWarnings, withWarnings } from './warnings'

/** What the page's script has fetched: lexicons as they were published, and the weights for names, or null: then rules alone find some. */
export interface Fetched {
  readonly lexicons: readonly LexiconFile[]
  readonly names: Uint8Array | null
  readonly language: InterfaceLanguage
  readonly without: readonly FindingCategory[]
}

/** A file of its own, which an applicant's page fetches long after everything else: adds to the writer's own hints what the detector is sure of. */
export function warner({ lexicons, names, language, without }: Fetched): (text: string, own: readonly Hint[]) => Hint[] {
  const knowledgeOf = knowledgeFrom(lexicons, personFinder(names))
  const left = new Set(without)
  return (text, own) => withWarnings(own, findWarnings(text, { knowledge: knowledgeOf(text, language), without: left }))
}
