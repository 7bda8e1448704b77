import { and, asc, eq } from 'drizzle-orm'
import type { PersonId } from '../../app/domain/ids'
import type { Level } from '../../app/domain/scoring/score'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { interviewQuestions, interviewScores, interviewSheets } from '../schema/interviews'

export interface InterviewScore {
  readonly candidateKey: number
  readonly questionId: string
  readonly personKey: number
  readonly personId: PersonId
  readonly name: string
  /** Null: could not judge it. */
  readonly level: Level | null
  readonly note: string
}

/** What members gave and handed in, in the order of names and questions. What is not handed in yet is nobody's but its writer's. */
export async function handedInScores(queries: Queries, recruitmentKey: number): Promise<InterviewScore[]> {
  const rows = await queries
    .select({ candidateKey: interviewScores.candidateKey, questionId: interviewQuestions.id, personKey: people.key, personId: people.id, name: people.name, level: interviewScores.level, note: interviewScores.note })
    .from(interviewScores)
    .innerJoin(interviewSheets, and(eq(interviewSheets.candidateKey, interviewScores.candidateKey), eq(interviewSheets.personKey, interviewScores.personKey)))
    .innerJoin(interviewQuestions, eq(interviewQuestions.key, interviewScores.questionKey)).innerJoin(people, eq(people.key, interviewScores.personKey))
    .where(eq(interviewScores.recruitmentKey, recruitmentKey)).orderBy(asc(people.name), asc(people.id), asc(interviewQuestions.position))
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId, level: row.level as Level | null })) // the program writes levels alone
}

/** What one member has written for one candidate, handed in or not, by the question's inner key. */
export async function ownInterviewScores(queries: Queries, { candidateKey, personKey }: { candidateKey: number; personKey: number }): Promise<Map<number, { level: Level | null; note: string }>> {
  const rows = await queries.select({ questionKey: interviewScores.questionKey, level: interviewScores.level, note: interviewScores.note }).from(interviewScores)
    .where(and(eq(interviewScores.candidateKey, candidateKey), eq(interviewScores.personKey, personKey)))
  return new Map(rows.map(({ questionKey, level, note }) => [questionKey, { level: level as Level | null, note }])) // as above
}

/** The candidates, by inner key, for whom a member has handed in. */
export async function handedInBy(queries: Queries, recruitmentKey: number, personKey: number): Promise<Set<number>> {
  const rows = await queries.select({ key: interviewSheets.candidateKey }).from(interviewSheets).where(and(eq(interviewSheets.recruitmentKey, recruitmentKey), eq(interviewSheets.personKey, personKey)))
  return new Set(rows.map(({ key }) => key))
}

export interface ToScore {
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly personKey: number
  readonly questionKey: number
  readonly level: Level | null
  readonly note: string
}

export async function putInterviewScore(tx: Queries, { level, note, ...place }: ToScore): Promise<void> {
  await tx.insert(interviewScores).values({ ...place, level, note })
    .onConflictDoUpdate({ target: [interviewScores.candidateKey, interviewScores.questionKey, interviewScores.personKey], set: { level, note } })
}

export async function insertSheet(tx: Queries, row: { recruitmentKey: number; candidateKey: number; personKey: number }): Promise<void> {
  await tx.insert(interviewSheets).values(row)
}
