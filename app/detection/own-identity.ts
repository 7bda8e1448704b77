import type { FindingCategory } from '~/domain/anonymity/categories'
import type { Identity } from '~/domain/identity'
import { mergeFindings, type Finding, type Span } from './finding'
import { foldText, zeroWidthSpace, type FoldedText } from './folded-text'
import { findEmail } from './own-email'
import { findName } from './own-name'
import { findPhone } from './own-phone'

interface Search {
  readonly category: FindingCategory
  readonly field: keyof Identity
  readonly find: (text: FoldedText, value: FoldedText) => Span[]
}

const searches: readonly Search[] = [
  { category: 'own-name', field: 'name', find: findName },
  { category: 'own-email', field: 'email', find: findEmail },
  { category: 'own-phone', field: 'phone', find: findPhone },
]

/**
 * Where an applicant's own name, e-mail address or phone number stands in a text, in the order of the text, without overlaps.
 * Nothing is let pass for being a common word too: a person decides on each finding, and a missed one cannot be called back.
 * Runs where the identity is known anyway: in the applicant's own browser, and at submission before the identity is sealed.
 */
export function findOwnIdentity(text: string, identity: Identity): Finding[] {
  const readings = zeroWidthSpace.test(text) ? [foldText(text), foldText(text, ' ')] : [foldText(text)]
  const findings = readings.flatMap((reading) =>
    searches.flatMap(({ category, field, find }) =>
      find(reading, foldText(identity[field])).map((span) => ({ ...reading.original(span), category })),
    ),
  )
  return mergeFindings(findings)
}
