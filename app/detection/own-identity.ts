import type { FindingCategory } from '~/domain/anonymity/categories'
import type { Contact } from '~/domain/identity'
import type { Detection, Span } from './finding'
import { foldText, zeroWidthSpace, type FoldedText } from '~/domain/text/folded-text'
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
export function ownIdentityFinder(identity: Contact): (text: string) => Detection[] {
  const finders = searches.map(({ category, field, finder }) => ({ category, find: finder(foldText(identity[field])) }))
  return (text) => {
    const readings = zeroWidthSpace.test(text) ? [foldText(text), foldText(text, ' ')] : [foldText(text)]
    const findings = readings.flatMap((reading) =>
      finders.flatMap(({ category, find }) => find(reading).map((span): Detection => ({ ...reading.original(span), category, score: 1, recogniser: 'own-identity' }))),
    )
    return joined(findings)
  }
}

/** What `ownIdentityFinder` finds, for a single text. */
export function findOwnIdentity(text: string, identity: Contact): Detection[] {
  return ownIdentityFinder(identity)(text)
}

/** In the order of the text, overlapping ones made one, which takes the category of the longest part: half a name is not to be left. */
function joined(findings: readonly Detection[]): Detection[] {
  const merged: { finding: Detection; longest: number }[] = []
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    const length = finding.end - finding.start
    if (last === undefined || finding.start >= last.finding.end) {
      merged.push({ finding, longest: length })
      continue
    }
    const category = length > last.longest ? finding.category : last.finding.category
    last.finding = { ...last.finding, end: Math.max(last.finding.end, finding.end), category }
    last.longest = Math.max(last.longest, length)
  }
  return merged.map(({ finding }) => finding)
}
