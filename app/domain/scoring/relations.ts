import { foldText } from '../text/folded-text'

/** The most that may be written of people one knows, in UTF-16 units. */
export const longestRelations = 1000

/** Words that stand between two names, in the languages of the interface. */
const between = /[\n\r,;/&+]|(?<=\s)(?:og|and|och|ja|samt)(?=\s)/giu

/** The names in what somebody wrote: one a line, or with commas or “and” between them. Without repetitions, in the order written. */
export function namesIn(written: string): string[] {
  const names = written.split(between).map((name) => name.replace(/\s+/gu, ' ').trim()).filter((name) => name !== '')
  return [...new Set(names)]
}

/**
 * Whether two names may be one person's: they are the same, or all parts of the shorter stand in the longer, first and last name at the least.
 * A middle name left out, accents, capitals and the order of the parts do not matter; a first name alone is too little, for
 * it would keep off everybody who shares it. Who is taken for somebody else reads one candidate less, and nobody learns of it.
 */
export function mayBeSamePerson(one: string, other: string): boolean {
  const [shorter, longer] = [partsOf(one), partsOf(other)].sort((a, b) => a.size - b.size)
  if (one.trim() !== '' && foldText(one.trim()).text === foldText(other.trim()).text) return true
  return shorter !== undefined && longer !== undefined && shorter.size >= 2 && [...shorter].every((part) => longer.has(part))
}

function partsOf(name: string): ReadonlySet<string> {
  return new Set(foldText(name).text.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1))
}

/** A member of the committee, and whom they have said they know. */
export interface Judge {
  readonly key: number
  readonly name: string
  /** Names as the member wrote them. */
  readonly knows: readonly string[]
}

/** The keys of those who shall not read an applicant: named by the applicant, or having named the applicant themselves. */
export function blockedJudges(applicant: { readonly name: string; readonly knows: readonly string[] }, judges: readonly Judge[]): number[] {
  return judges.filter(({ name, knows }) =>
    applicant.knows.some((known) => mayBeSamePerson(known, name)) || knows.some((known) => mayBeSamePerson(known, applicant.name))).map(({ key }) => key)
}
