import { and, desc, eq, gte, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { FindingCategory } from '../../app/domain/anonymity/categories'
import type { Custody } from '../../app/domain/custody'
import type { RecruitmentId } from '../../app/domain/ids'
import { languages, type Language, type LocalText } from '../../app/domain/local-text'
import type { Blindness, PositionKind } from '../../app/domain/recruitment/blindness-policy'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { RetentionPeriods } from '../../app/domain/retention/periods'
import { categoriesFormat } from '../categories-format'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { prepared } from '../prepared'
import { departments } from '../schema/account'
import { recruitments, type PostTexts } from '../schema/recruitment'

export type { PostTexts } from '../schema/recruitment'
export type CvUse = 'none' | 'after-shortlist'

/** One post being filled, with all that is set about it. Times are instants; hours are per week, retention is in months. */
export interface Recruitment {
  readonly key: number
  readonly id: RecruitmentId
  readonly organisationKey: number
  readonly departmentKey: number | null
  readonly phase: Phase
  readonly jobFamily: string | null
  readonly texts: PostTexts
  /** The languages in which the post takes answers. */
  readonly languages: readonly Language[]
  readonly positionKind: PositionKind
  readonly blindness: Blindness
  readonly ordinaryReason: string | null
  readonly cvUse: CvUse | null
  /** Whether applicants read the anchors of the rubrics before they start. */
  readonly publishesAnchors: boolean
  readonly positions: number
  readonly hoursPerWeek: number | null
  readonly place: string
  readonly contact: string
  readonly deadline: Date | null
  /** Why the questions do not count alike; null when nothing is said. */
  readonly weightReason: string | null
  readonly graceMinutes: number
  /** Of what is kept longest; in a draft what HR wishes for at the most. */
  readonly retentionMonths: number | null
  /** By outcome and kind, as applicants were told; null in a draft, and where one period is for all. */
  readonly retention: RetentionPeriods | null
  readonly publishedAt: Date | null
  readonly concludedAt: Date | null
  /** How many reviewers read each answer; null: everyone on the committee. */
  readonly readersPerAnswer: number | null
  /** Whether applicants are told who sits on the committee. */
  readonly publishesCommittee: boolean
  readonly hiddenCategories: readonly FindingCategory[]
  readonly secondReadingPercent: number
  readonly secondReadingSeed: string | null
  /** From how many levels between the reviewers an answer is read again; null before the ranking is open. */
  readonly rereadFrom: number | null
  readonly freezeHash: string | null
  /** Who keeps the key of its identities; null in a draft. */
  readonly custody: Custody | null
  readonly revision: number
}

const textsFormat = z.object({ title: localTextFormat, summary: localTextFormat, duties: localTextFormat, terms: localTextFormat })
const languagesFormat = z.array(z.enum(languages))

function fromRow(row: typeof recruitments.$inferSelect): Recruitment {
  return { ...row, id: row.id as RecruitmentId, texts: textsFormat.parse(row.texts), languages: languagesFormat.parse(row.languages), hiddenCategories: categoriesFormat.parse(row.hiddenCategories) }
}

/** The whole recruitment. @throws when there is none: the caller was admitted to it, so it exists */
export async function loadRecruitment(queries: Queries, recruitmentKey: number): Promise<Recruitment> {
  const statement = prepared(queries, 'recruitment', (name) => queries
    .select().from(recruitments).where(eq(recruitments.key, sql.placeholder('key'))).prepare(name))
  const [row] = await statement.execute({ key: recruitmentKey })
  if (!row) throw new Error(`there is no recruitment with the key ${recruitmentKey}`)
  return fromRow(row)
}

/** The recruitment with this public id, or null. Knows no rights: for applicants' code, which looks at the phase itself. */
export async function findRecruitment(queries: Queries, id: string): Promise<Recruitment | null> {
  const statement = prepared(queries, 'recruitment-by-id', (name) => queries
    .select().from(recruitments).where(eq(recruitments.id, sql.placeholder('id'))).prepare(name))
  const [row] = await statement.execute({ id })
  return row ? fromRow(row) : null
}

export interface ListedRecruitment {
  readonly key: number
  readonly id: RecruitmentId
  readonly phase: Phase
  readonly jobFamily: string | null
  readonly title: LocalText
  readonly department: LocalText | null
  readonly deadline: Date | null
  readonly retentionMonths: number | null
  readonly concludedAt: Date | null
}

/** The organisation's recruitments, the newest draft first. */
export async function listRecruitments(queries: Queries, organisationKey: number): Promise<ListedRecruitment[]> {
  const rows = await queries
    .select({
      key: recruitments.key, id: recruitments.id, phase: recruitments.phase, jobFamily: recruitments.jobFamily, texts: recruitments.texts, department: departments.name,
      deadline: recruitments.deadline, retentionMonths: recruitments.retentionMonths, concludedAt: recruitments.concludedAt,
    })
    .from(recruitments)
    .leftJoin(departments, eq(departments.key, recruitments.departmentKey))
    .where(eq(recruitments.organisationKey, organisationKey))
    .orderBy(desc(recruitments.key))
  return rows.map(({ texts, id, ...row }) => ({ ...row, id: id as RecruitmentId, title: textsFormat.parse(texts).title }))
}

/** Those in some phase whose deadline is at or before an instant: what the timer closes. */
export async function recruitmentsPastDeadline(queries: Queries, phase: Phase, latest: Date): Promise<Recruitment[]> {
  const rows = await queries.select().from(recruitments).where(and(eq(recruitments.phase, phase), lte(recruitments.deadline, latest)))
  return rows.map(fromRow)
}

/** What was published, is not erased and has its deadline at or after an instant; soonest deadline first. */
export async function publishedWithDeadlineFrom(queries: Queries, organisationKey: number, earliest: Date): Promise<Recruitment[]> {
  const rows = await queries.select().from(recruitments)
    .where(and(eq(recruitments.organisationKey, organisationKey), isNotNull(recruitments.publishedAt), ne(recruitments.phase, 'erased'), gte(recruitments.deadline, earliest)))
    .orderBy(recruitments.deadline, recruitments.id)
  return rows.map(fromRow)
}

export type DraftFacts = Partial<Pick<Recruitment,
  | 'departmentKey' | 'jobFamily' | 'texts' | 'languages' | 'positionKind' | 'blindness' | 'ordinaryReason' | 'cvUse' | 'publishesAnchors'
  | 'positions' | 'hoursPerWeek' | 'place' | 'contact' | 'deadline' | 'retentionMonths' | 'weightReason' | 'readersPerAnswer' | 'publishesCommittee'>>

export type NewRecruitment = DraftFacts & Pick<Recruitment, 'organisationKey' | 'texts' | 'languages'> & { readonly id: string }

/** Begins a draft; its inner key. */
export async function insertRecruitment(tx: Queries, row: NewRecruitment): Promise<number> {
  const [made] = await tx.insert(recruitments).values(row).returning({ key: recruitments.key })
  if (!made) throw new Error('a recruitment was inserted and not returned')
  return made.key
}

/** Changes what is named and counts the revision up by one; false when the page was made from another revision. */
export async function updateDraft(tx: Queries, { key, revision }: Pick<Recruitment, 'key' | 'revision'>, change: DraftFacts): Promise<boolean> {
  const done = await tx.update(recruitments).set({ ...change, revision: revision + 1 })
    .where(and(eq(recruitments.key, key), eq(recruitments.revision, revision), eq(recruitments.phase, 'draft')))
    .returning({ key: recruitments.key })
  return done.length === 1
}

/** What is written at the moment of a move, and never again. */
export type WrittenWithMove = Partial<Pick<Recruitment, 'publishedAt' | 'concludedAt' | 'freezeHash' | 'graceMinutes' | 'rereadFrom' | 'retention' | 'retentionMonths'>>

/** Moves the recruitment on; false when it was no longer in the phase `from`. */
// eslint-disable-next-line max-params -- every move reads as one sentence: this recruitment, from here, to there
export async function setPhase(tx: Queries, recruitmentKey: number, from: Phase, to: Phase, extra: WrittenWithMove = {}): Promise<boolean> {
  const done = await tx.update(recruitments).set({ phase: to, ...extra })
    .where(and(eq(recruitments.key, recruitmentKey), eq(recruitments.phase, from)))
    .returning({ key: recruitments.key })
  return done.length === 1
}

/** The whole recruitments in these phases, soonest deadline first. */
export async function recruitmentsIn(queries: Queries, organisationKey: number, among: readonly Phase[]): Promise<Recruitment[]> {
  const rows = await queries.select().from(recruitments)
    .where(and(eq(recruitments.organisationKey, organisationKey), inArray(recruitments.phase, [...among])))
    .orderBy(recruitments.deadline, recruitments.id)
  return rows.map(fromRow)
}

/** Of these words the ones that are ids of recruitments, with the organisation whose they are. */
export async function recruitmentsAmong(queries: Queries, words: readonly string[]): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for (const ids of inChunks([...new Set(words)])) {
    const rows = await queries.select({ id: recruitments.id, organisationKey: recruitments.organisationKey }).from(recruitments).where(inArray(recruitments.id, ids))
    for (const { id, organisationKey } of rows) known.set(id, organisationKey)
  }
  return known
}

/** Published recruitments whose key officers hold, and that are not over; the newest first. */
export async function listSplitRecruitments(queries: Queries, organisationKey: number): Promise<Pick<ListedRecruitment, 'key' | 'id' | 'phase' | 'title'>[]> {
  const rows = await queries.select({ key: recruitments.key, id: recruitments.id, phase: recruitments.phase, texts: recruitments.texts }).from(recruitments)
    .where(and(eq(recruitments.organisationKey, organisationKey), eq(recruitments.custody, 'officers'), inArray(recruitments.phase, ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed'])))
    .orderBy(desc(recruitments.key))
  return rows.map(({ texts, id, ...row }) => ({ ...row, id: id as RecruitmentId, title: textsFormat.parse(texts).title }))
}
