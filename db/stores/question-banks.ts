import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { LocalText } from '../../app/domain/local-text'
import type { BankQuestionStatus } from '../../app/domain/questionnaire/bank'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { prepared } from '../prepared'
import { people } from '../schema/account'
import { bankFamilies, bankImports, bankQuestions } from '../schema/questionnaire'

// The contents are read by app/question-banks, which knows their format; only a family's name is read here.
const namedFormat = z.object({ name: localTextFormat })

/** A family as it is kept: all of its bank but the questions. */
export interface KeptFamily {
  readonly key: number
  readonly family: string
  readonly revision: number
  readonly content: unknown
}

/** One version of a question as it is kept. */
export interface KeptVersion {
  readonly key: number
  readonly familyKey: number
  readonly questionId: string
  readonly version: number
  readonly status: BankQuestionStatus
  readonly content: unknown
  readonly changedAt: Date
  readonly changedBy: number | null
  readonly reviewedBy: number | null
}

/** The families, by id. */
export async function keptFamilies(queries: Queries): Promise<KeptFamily[]> {
  return queries.select().from(bankFamilies).orderBy(asc(bankFamilies.family))
}

/** The names of the families with these ids, as far as they are kept. */
export async function familyNames(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, LocalText>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.select({ family: bankFamilies.family, content: bankFamilies.content }).from(bankFamilies).where(inArray(bankFamilies.family, [...ids]))
  return new Map(rows.map(({ family, content }) => [family, namedFormat.parse(content).name]))
}

export async function keptFamily(queries: Queries, family: string): Promise<KeptFamily | null> {
  const statement = prepared(queries, 'bank-family', (name) => queries
    .select().from(bankFamilies).where(eq(bankFamilies.family, sql.placeholder('family'))).prepare(name))
  return (await statement.execute({ family }))[0] ?? null
}

/** Every version of the family's questions, by question, the newest first. */
export async function versionsOf(queries: Queries, familyKey: number): Promise<KeptVersion[]> {
  const statement = prepared(queries, 'bank-versions', (name) => queries
    .select().from(bankQuestions).where(eq(bankQuestions.familyKey, sql.placeholder('family')))
    .orderBy(asc(bankQuestions.questionId), desc(bankQuestions.version)).prepare(name))
  return statement.execute({ family: familyKey })
}

/** Every version of every question, by family and question, the newest first. */
export async function allVersions(queries: Queries): Promise<KeptVersion[]> {
  return queries.select().from(bankQuestions).orderBy(asc(bankQuestions.familyKey), asc(bankQuestions.questionId), desc(bankQuestions.version))
}

/** A new family; its key. */
export async function insertFamily(tx: Queries, row: Pick<KeptFamily, 'family' | 'content'>): Promise<number> {
  const [made] = await tx.insert(bankFamilies).values(row).returning({ key: bankFamilies.key })
  if (!made) throw new Error('a family was inserted and not returned')
  return made.key
}

/** Counts the family's revision up, with its new content when there is one; false when it was another revision by then. */
export async function touchFamily(tx: Queries, { key, revision }: Pick<KeptFamily, 'key' | 'revision'>, content?: unknown): Promise<boolean> {
  const done = await tx.update(bankFamilies).set({ revision: revision + 1, ...(content !== undefined && { content }) })
    .where(and(eq(bankFamilies.key, key), eq(bankFamilies.revision, revision)))
    .returning({ key: bankFamilies.key })
  return done.length === 1
}

export async function insertVersion(tx: Queries, row: Omit<KeptVersion, 'key'>): Promise<void> {
  await tx.insert(bankQuestions).values(row)
}

export async function updateVersion(tx: Queries, key: number, change: Partial<Pick<KeptVersion, 'status' | 'content' | 'changedAt' | 'changedBy' | 'reviewedBy'>>): Promise<void> {
  await tx.update(bankQuestions).set(change).where(eq(bankQuestions.key, key))
}

/** Removes a version that was never published. */
export async function deleteVersion(tx: Queries, key: number): Promise<void> {
  await tx.delete(bankQuestions).where(eq(bankQuestions.key, key))
}

/** The names of the people who changed or reviewed, by inner key. */
export async function namesOfKeepers(queries: Queries): Promise<Map<number, string>> {
  const rows = await queries.selectDistinct({ key: people.key, name: people.name }).from(people)
    .innerJoin(bankQuestions, sql`${people.key} in (${bankQuestions.changedBy}, ${bankQuestions.reviewedBy})`)
  return new Map(rows.map(({ key, name }) => [key, name]))
}

/** A bank from a file, waiting for HR to take it over. */
export interface WaitingImport {
  readonly id: string
  readonly content: unknown
}

export async function insertImport(tx: Queries, row: { readonly id: string; readonly personKey: number; readonly madeAt: Date; readonly content: unknown }): Promise<void> {
  await tx.insert(bankImports).values(row)
}

/** A person's own import; another's is not there. */
export async function findImport(queries: Queries, { id, personKey }: { id: string; personKey: number }): Promise<WaitingImport | null> {
  const [row] = await queries.select({ id: bankImports.id, content: bankImports.content }).from(bankImports)
    .where(and(eq(bankImports.id, id), eq(bankImports.personKey, personKey)))
  return row ?? null
}

export async function deleteImport(tx: Queries, id: string): Promise<void> {
  await tx.delete(bankImports).where(eq(bankImports.id, id))
}

/** Imports that nobody took over. */
export async function deleteImportsBefore(tx: Queries, time: Date): Promise<void> {
  await tx.delete(bankImports).where(lt(bankImports.madeAt, time))
}
