import type { FindingCategory } from '~/domain/anonymity/categories'

/** What one label of a token classifier means. */
export interface ModelLabel {
  /** null for what is nothing to us: outside any name, or a name of another kind. */
  readonly category: FindingCategory | null
  /** Whether the label says that a name begins here, though one of its kind stands before it. */
  readonly begins: boolean
}

/** Kinds as CoNLL, OntoNotes, NorNE, DaNE, SUC and the Finnish corpora name them. */
const categoryOfKind: Readonly<Record<string, FindingCategory>> = {
  PER: 'person-name', PERS: 'person-name', PRS: 'person-name', PERSON: 'person-name',
  LOC: 'town', LOCATION: 'town', GPE: 'town', GPE_LOC: 'town', GPE_ORG: 'town',
  ORG: 'employer', ORGANIZATION: 'employer', ORGANISATION: 'employer',
  NORP: 'origin',
}

/** BIO, BIOES and BILOU, or the kind alone: a hyphen or underscore parts the prefix from the kind. */
const prefixAndKind = /^(?:([BIESLU])[-_])?(.+)$/
const beginning = new Set(['B', 'S', 'U'])

export function modelLabel(label: string): ModelLabel {
  const [, prefix = '', kind = ''] = prefixAndKind.exec(label.toUpperCase()) ?? []
  const category = Object.hasOwn(categoryOfKind, kind) ? categoryOfKind[kind] ?? null : null
  return { category, begins: beginning.has(prefix) }
}
