import type { FindingCategory } from '~/domain/anonymity/categories'
import type { Contact } from '~/domain/identity'
import { mergeFindings, type Finding, type Span } from './finding'
import { foldText, zeroWidthSpace, type FoldedText } from './folded-text'
import { emailFinder } from './own-email'
import { nameFinder } from './own-name'
import { phoneFinder } from './own-phone'

interface Search {
  readonly category: FindingCategory
  readonly field: keyof Contact
  /** Makes a value ready to be searched for in many texts. */
  readonly finder: (value: FoldedText) => (text: FoldedText) => Span[]
}

const searches: readonly Search[] = [
  { category: 'own-name', field: 'name', finder: nameFinder },
  { category: 'own-email', field: 'email', finder: emailFinder },
  { category: 'own-phone', field: 'phone', finder: phoneFinder },
]

/**
 * Finds where an applicant's own name, e-mail address or phone number stands in a text, in the order of the text, without overlaps.
 * Nothing is let pass for being a common word too: a person decides on each finding, and a missed one cannot be called back.
 * Runs where the identity is known anyway: in the applicant's own browser, and at submission before the identity is sealed.
 * Made once for an application and used for each of its answers: what depends on the identity alone is worked out here.
 */
export function ownIdentityFinder(identity: Contact): (text: string) => Finding[] {
  const finders = searches.map(({ category, field, finder }) => ({ category, find: finder(foldText(identity[field])) }))
  return (text) => {
    const readings = zeroWidthSpace.test(text) ? [foldText(text), foldText(text, ' ')] : [foldText(text)]
    const findings = readings.flatMap((reading) =>
      finders.flatMap(({ category, find }) => find(reading).map((span) => ({ ...reading.original(span), category }))),
    )
    return mergeFindings(findings)
  }
}

/** What `ownIdentityFinder` finds, for a single text. */
export function findOwnIdentity(text: string, identity: Contact): Finding[] {
  return ownIdentityFinder(identity)(text)
}
