import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { standingOutcomes, takesTwo, type InterviewOutcome } from '../../app/domain/recruitment/interview-outcome'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { interviewOutcomes } from '../schema/interview-outcomes'
import { candidates } from '../schema/review'

/** What was recorded of one candidate, once. */
export interface RecordedOutcome {
  readonly id: string
  readonly candidateKey: number
  readonly candidateNumber: string
  readonly outcome: InterviewOutcome
  readonly reason: string
  /** Null: the applicant, by receipt code. */
  readonly recordedByKey: number | null
  readonly recordedByName: string | null
  readonly recordedAt: Date
  readonly confirmedByName: string | null
  readonly isConfirmed: boolean
}

/** All that was ever recorded, the first one first. */
export async function recordedOutcomes(queries: Queries, recruitmentKey: number): Promise<RecordedOutcome[]> {
  const rows = await queries
    .select({
      id: interviewOutcomes.id, candidateKey: candidates.key, candidateNumber: candidates.number, outcome: interviewOutcomes.outcome, reason: interviewOutcomes.reason,
      recordedByKey: interviewOutcomes.recordedByKey, recordedAt: interviewOutcomes.recordedAt, confirmedByKey: interviewOutcomes.confirmedByKey,
    })
    .from(interviewOutcomes).innerJoin(candidates, eq(candidates.key, interviewOutcomes.candidateKey))
    .where(eq(interviewOutcomes.recruitmentKey, recruitmentKey)).orderBy(asc(interviewOutcomes.key))
  const names = await namesOf(queries, rows.flatMap(({ recordedByKey, confirmedByKey }) => [recordedByKey, confirmedByKey]))
  const nameOf = (key: number | null) => (key === null ? null : (names.get(key) ?? ''))
  return rows.map(({ confirmedByKey, ...row }) => ({ ...row, recordedByName: nameOf(row.recordedByKey), confirmedByName: nameOf(confirmedByKey), isConfirmed: confirmedByKey !== null }))
}

async function namesOf(queries: Queries, keys: readonly (number | null)[]): Promise<Map<number, string>> {
  const known = [...new Set(keys.flatMap((key) => (key === null ? [] : [key])))]
  if (known.length === 0) return new Map()
  return new Map((await queries.select({ key: people.key, name: people.name }).from(people).where(inArray(people.key, known))).map(({ key, name }) => [key, name]))
}

/** The outcome that stands for each candidate who has one: of the invited, and of others who have taken their application back since the unsealing. */
export async function outcomesOf(queries: Queries, recruitmentKey: number): Promise<{ candidateKey: number; outcome: InterviewOutcome }[]> {
  return [...standingOutcomes(await recordedOutcomes(queries, recruitmentKey)).values()].map(({ candidateKey, outcome }) => ({ candidateKey, outcome }))
}

/** What waits for a second person: the latest of a candidate, where it takes two and one has spoken. */
export function waitingOf(recorded: readonly RecordedOutcome[]): RecordedOutcome[] {
  const latest = new Map(recorded.map((one) => [one.candidateKey, one]))
  return [...latest.values()].filter(({ outcome, isConfirmed }) => takesTwo(outcome) && !isConfirmed)
}

export interface NewOutcome {
  readonly id: string
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly outcome: InterviewOutcome
  readonly reason: string
  readonly recordedByKey: number | null
  readonly recordedAt: Date
}

export async function insertOutcome(tx: Queries, row: NewOutcome): Promise<void> {
  await tx.insert(interviewOutcomes).values(row)
}

/** False: somebody was faster. */
export async function confirmOutcomeRow(tx: Queries, id: string, { confirmedByKey, confirmedAt }: { confirmedByKey: number; confirmedAt: Date }): Promise<boolean> {
  const done = await tx.update(interviewOutcomes).set({ confirmedByKey, confirmedAt }).where(and(eq(interviewOutcomes.id, id), isNull(interviewOutcomes.confirmedByKey))).returning({ key: interviewOutcomes.key })
  return done.length === 1
}
