import type { Span } from '../finding'

export type NameCategory = 'person-name' | 'place' | 'organisation'

/** A name in a text, in UTF-16 code units of the original. A full name is one span, and a genitive belongs to it. */
export interface NameSpan extends Span {
  readonly category: NameCategory
  /** From 0 to 1: from .4 on worth showing to whoever redacts, from .7 on to the applicant. */
  readonly score: number
  readonly recogniser: 'name-rule' | 'name-tagger'
}
