import { languages, type LocalText } from '../local-text'
import type { Bank, BankQualification, BankQuestion } from './bank'
import { anchorLevels } from './question'

/** One property that is not the same on both sides, each as people read it; '' where a side does not have it. */
export interface Change {
  /** The property with its language or level: `prompt.da`, `anchors.3.en`, `minutes`. */
  readonly property: string
  readonly mine: string
  readonly theirs: string
}

export interface ChangedItem {
  readonly id: string
  /** What it is called: a qualification's name, a question's prompt. */
  readonly name: LocalText
  readonly changes: readonly Change[]
}

interface Side<T> {
  readonly added: readonly T[]
  readonly onlyMine: readonly T[]
  readonly changed: readonly ChangedItem[]
}

type Named = Pick<ChangedItem, 'id' | 'name'>

/** What taking over `theirs` would do to `mine`. */
export interface BankDifference {
  readonly family: readonly Change[]
  readonly qualifications: Side<Named>
  readonly questions: Side<Named>
  readonly isEmpty: boolean
}

/** Compares two versions of a bank, property by property and language by language. The same banks differ in nothing. */
export function differenceOf(mine: Bank, theirs: Bank): BankDifference {
  const family = changes(partsOfFamily(mine), partsOfFamily(theirs))
  const qualifications = sides(mine.qualifications, theirs.qualifications, { nameOf: ({ name }) => name, partsOf: partsOfQualification })
  const questions = sides(mine.questions, theirs.questions, { nameOf: ({ prompt }) => prompt, partsOf: partsOfQuestion })
  const isEmpty = family.length === 0 && [qualifications, questions].every((side) => side.added.length + side.onlyMine.length + side.changed.length === 0)
  return { family, qualifications, questions, isEmpty }
}

type Parts = Readonly<Record<string, string>>

function sides<T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[], { nameOf, partsOf }: { nameOf: (item: T) => LocalText; partsOf: (item: T) => Parts }): Side<Named> {
  const named = (item: T): Named => ({ id: item.id, name: nameOf(item) })
  const mineById = new Map(mine.map((item) => [item.id, item]))
  const theirIds = new Set(theirs.map(({ id }) => id))
  return {
    added: theirs.filter(({ id }) => !mineById.has(id)).map(named),
    onlyMine: mine.filter(({ id }) => !theirIds.has(id)).map(named),
    changed: theirs.flatMap((item) => {
      const before = mineById.get(item.id)
      const found = before ? changes(partsOf(before), partsOf(item)) : []
      return found.length > 0 ? [{ ...named(item), changes: found }] : []
    }),
  }
}

function changes(mine: Parts, theirs: Parts): Change[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .map((property) => ({ property, mine: mine[property] ?? '', theirs: theirs[property] ?? '' }))
    .filter((change) => change.mine !== change.theirs)
}

const ofText = (property: string, text: LocalText | null): Parts => Object.fromEntries(languages.map((language) => [`${property}.${language}`, text?.[language] ?? '']))

function partsOfFamily({ name, description, isco08, krlAgreements, lixAtMost, licence, version }: Bank): Parts {
  return { ...ofText('name', name), ...ofText('description', description), isco08: isco08.join(', '), krlAgreements: krlAgreements.join(', '), lixAtMost: String(lixAtMost), licence, version: String(version) }
}

function partsOfQualification({ name, description, indicators, esco = [] }: BankQualification): Parts {
  const listed = indicators.map((indicator, index) => ofText(`indicators.${index + 1}`, indicator))
  return Object.assign({}, ofText('name', name), ofText('description', description), ...listed, { esco: esco.join(' ') })
}

function partsOfQuestion(question: BankQuestion): Parts {
  const { version, status, kind, approach, covers, prompt, help, material, options, unit, minutes, wordLimit, defaultWeight, scored, anchors, strongAnswer, laterProof, source } = question
  const chosen = (options ?? []).map(({ id, text }) => ofText(`options.${id}`, text))
  const levels = anchorLevels.map((level) => ofText(`anchors.${level}`, anchors?.[level] ?? null))
  return Object.assign(
    {}, ofText('prompt', prompt), ofText('help', help), ofText('material', material), ...chosen, ofText('unit', unit), ...levels, ofText('strongAnswer', strongAnswer), ofText('laterProof', laterProof),
    { kind, approach, covers: covers.join(', '), minutes: String(minutes), wordLimit: String(wordLimit ?? ''), defaultWeight: String(defaultWeight), scored: String(scored), source, status, version: String(version) },
  )
}
