/** How many people; `few`: from one to four, which is kept of nobody, so that no cell is about somebody. */
export type People = number | 'few'

/** Groups whose shares may be told beside, from the surveys or the payroll of an organisation: part of the people, in whole per cent. */
export const ordinaryGroups = ['women', 'from45', 'elsewhere'] as const
export type OrdinaryGroup = (typeof ordinaryGroups)[number]
/** Of whom the share is. */
export const ordinaryStages = ['applicants', 'invited'] as const
export type OrdinaryStage = (typeof ordinaryStages)[number]
export type ShareName = `${OrdinaryGroup}_${OrdinaryStage}`
export const shareNames = ordinaryGroups.flatMap((group) => ordinaryStages.map((stage): ShareName => `${group}_${stage}`))

/** What recruitments with open names were like in one department and quarter. Sums and medians alone: there is no field for anything of a person. */
export interface OrdinaryRow {
  /** The department's id. */
  readonly department: string
  /** `2026-3` */
  readonly quarter: string
  readonly recruitments: number
  /** Null: not given. */
  readonly applicants: People | null
  readonly invited: People | null
  readonly hired: People | null
  /** Median of the recruitments, from the deadline to the list of those invited. */
  readonly days: number | null
  /** Hours of work for a recruitment, on average. */
  readonly hours: number | null
  /** Whole per cent; `few`: the group or the others are too few to be told. */
  readonly shares: Readonly<Partial<Record<ShareName, People>>>
}

/** The columns of the file: what stands above them, in Danish and in English; either is read. The first four must be there. */
export const ordinaryColumns = {
  department: ['forvaltning', 'department'],
  quarter: ['kvartal', 'quarter'],
  recruitments: ['rekrutteringer', 'recruitments'],
  applicants: ['ansøgere', 'applicants'],
  invited: ['indkaldt', 'invited'],
  hired: ['ansat', 'hired'],
  days: ['dage fra frist til indkaldelse (median)', 'days from deadline to shortlist (median)'],
  hours: ['timer pr. rekruttering', 'hours per recruitment'],
  women_applicants: ['kvinder blandt ansøgere (%)', 'women among applicants (%)'],
  women_invited: ['kvinder blandt indkaldte (%)', 'women among invited (%)'],
  from45_applicants: ['45 år og over blandt ansøgere (%)', '45 and over among applicants (%)'],
  from45_invited: ['45 år og over blandt indkaldte (%)', '45 and over among invited (%)'],
  elsewhere_applicants: ['oprindelse i udlandet blandt ansøgere (%)', 'origin abroad among applicants (%)'],
  elsewhere_invited: ['oprindelse i udlandet blandt indkaldte (%)', 'origin abroad among invited (%)'],
} as const satisfies Record<Exclude<keyof OrdinaryRow, 'shares'> | ShareName, readonly [string, string]>
export type OrdinaryColumn = keyof typeof ordinaryColumns
export const ordinaryColumnNames = ['department', 'quarter', 'recruitments', 'applicants', 'invited', 'hired', 'days', 'hours', ...shareNames] as const satisfies readonly OrdinaryColumn[]
export const requiredColumns = ['department', 'quarter', 'recruitments', 'applicants'] as const satisfies readonly OrdinaryColumn[]

export const ordinaryProblems = [
  'not-a-table', 'too-large', 'no-rows', 'unknown-column', 'column-twice', 'column-missing', 'too-many-cells',
  'missing', 'unknown-department', 'not-a-quarter', 'later-quarter', 'not-a-number', 'not-whole', 'too-high', 'none', 'more-than-applicants', 'row-twice', 'share-of-few', 'share-tells-few',
] as const
export type OrdinaryProblemCode = (typeof ordinaryProblems)[number]

export interface OrdinaryProblem {
  /** From 1, the heading counted; null: of the file as a whole. */
  readonly line: number | null
  /** As it stands above the column in the file; '' where it is of no column. */
  readonly column: string
  readonly code: OrdinaryProblemCode
  /** What stands there, or what is missing. */
  readonly found: string
}

/** Under so many people nothing is told. */
const leastTold = 5
/** The same number that is asked of shares elsewhere (HESA): a share of fewer people is not taken. */
const leastOfShare = 23

/** What is kept of a number of people. */
export const asPeople = (count: number): People => (count > 0 && count < leastTold ? 'few' : count)

type Problem = Pick<OrdinaryProblem, 'code' | 'found'>
/** What is wrong between the cells of a row, by the column in which it is to be mended. */
export type RowProblem = Problem & { readonly name: OrdinaryColumn }

/** What a row says that cannot be, or that would tell of a few people. */
export function problemsBetween(row: OrdinaryRow): RowProblem[] {
  const tooMany = (['invited', 'hired'] as const).filter((name) => isMore(row[name], row.applicants)).map((name): RowProblem => ({ name, code: 'more-than-applicants', found: String(row[name]) }))
  return [...tooMany, ...ordinaryGroups.flatMap((group) => problemsOfGroup(row, group))]
}

const isMore = (one: People | null, other: People | null): boolean => typeof one === 'number' && typeof other === 'number' && one > other

/** A share together with the number that it is of gives how many there are: each part must be nobody or five, those who were not invited among them. */
function problemsOfGroup(row: OrdinaryRow, group: OrdinaryGroup): RowProblem[] {
  const parts = ordinaryStages.map((stage) => ({ name: `${group}_${stage}` as const, of: row[stage], share: row.shares[`${group}_${stage}`] }))
  const told = parts.filter((part): part is typeof part & { share: number } => typeof part.share === 'number')
  const alone = told.flatMap(({ name, of, share }): RowProblem[] => {
    if (typeof of !== 'number' || of < leastOfShare) return [{ name, code: 'share-of-few', found: `${share} %` }]
    return tellsFew((of * share) / 100) || tellsFew((of * (100 - share)) / 100) ? [{ name, code: 'share-tells-few', found: `${share} %` }] : []
  })
  const [applied, chosen] = told
  if (alone.length > 0 || !applied || !chosen) return alone
  return [applied.share, 100 - applied.share].some((share, index) => tellsFew(countOf(applied.of, share) - countOf(chosen.of, index === 0 ? chosen.share : 100 - chosen.share)))
    ? [{ name: chosen.name, code: 'share-tells-few', found: `${chosen.share} %` }] : []
}

const countOf = (of: People | null, share: number): number => (typeof of === 'number' ? (of * share) / 100 : 0)
/** Rounded as counts are: half a person is one, and less than none is a share that was rounded. */
const tellsFew = (count: number): boolean => Math.round(Math.abs(count)) > 0 && Math.round(Math.abs(count)) < leastTold
