import { and, asc, count, eq, max, sql } from 'drizzle-orm'
import type { PersonId } from '../../app/domain/ids'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { people } from '../schema/account'
import { questions } from '../schema/questionnaire'
import { assignments, candidates, scores } from '../schema/review'
import { isStillScored } from './review'
import { notCleared } from './stand-ins'

/** Written as it stands, so that the partial index of the few who are off a candidate is used. */
const isOff = sql`${assignments.recusal} <> 'none'`

/** One place of a reviewer who is off its candidate. */
export interface OffPlace {
  readonly assignmentKey: number
  readonly assignmentId: string
  readonly candidateKey: number
  readonly questionKey: number
  readonly personKey: number
  readonly personId: PersonId
  readonly position: number
  /** Of the score that stands there; 0: none. */
  readonly revision: number
}

const place = {
  assignmentKey: assignments.key, assignmentId: assignments.id, candidateKey: assignments.candidateKey, questionKey: assignments.questionKey,
  personKey: assignments.personKey, personId: people.id, position: assignments.position, revision: scores.revision,
}

function placesIn(queries: Queries) {
  return queries.select(place).from(assignments)
    .innerJoin(people, eq(people.key, assignments.personKey))
    .innerJoin(questions, eq(questions.key, assignments.questionKey))
    .innerJoin(candidates, eq(candidates.key, assignments.candidateKey))
    .leftJoin(scores, and(eq(scores.candidateKey, assignments.candidateKey), eq(scores.questionKey, assignments.questionKey), eq(scores.personKey, assignments.personKey)))
}

type PlaceRow = Awaited<ReturnType<typeof placesIn>>[number]

function asPlaces(rows: readonly PlaceRow[]): OffPlace[] {
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId, revision: row.revision ?? 0 }))
}

/** Takes a reviewer off a candidate on all questions. Gives the places that had a score, in the order of the questions. */
export async function takeOff(tx: Queries, { personKey, candidateKey }: { personKey: number; candidateKey: number }): Promise<OffPlace[]> {
  const own = and(eq(assignments.personKey, personKey), eq(assignments.candidateKey, candidateKey))
  const scored = asPlaces(await placesIn(tx).where(and(own, eq(assignments.isDone, true))).orderBy(asc(questions.position)))
  await tx.update(assignments).set({ recusal: 'stepped-back' }).where(own)
  return scored
}

export interface Walk {
  readonly personKey: number
  readonly questionKey: number
}

/** The places without a score in one reviewer's walk through a question that the reviewer is off, in the order of the walk. */
export async function unsettledIn(queries: Queries, { personKey, questionKey }: Walk): Promise<OffPlace[]> {
  const statement = prepared(queries, 'unsettled-in', (name) => placesIn(queries)
    .where(and(
      eq(assignments.personKey, sql.placeholder('person')), eq(assignments.questionKey, sql.placeholder('question')), isOff,
      eq(assignments.isDone, false), eq(candidates.isWithdrawn, false),
    ))
    .orderBy(asc(assignments.position)).prepare(name))
  return asPlaces(await statement.execute({ person: personKey, question: questionKey }))
}

/** The walks of a recruitment in which there are such places, in the order of the questions; `personKey` for one reviewer's alone. */
export async function walksToSettle(queries: Queries, recruitmentKey: number, personKey?: number): Promise<Walk[]> {
  return queries.selectDistinct({ personKey: assignments.personKey, questionKey: assignments.questionKey, order: questions.position }).from(assignments)
    .innerJoin(questions, eq(questions.key, assignments.questionKey))
    .where(and(
      eq(assignments.recruitmentKey, recruitmentKey), isOff, eq(assignments.isDone, false),
      personKey === undefined ? undefined : eq(assignments.personKey, personKey),
    ))
    .orderBy(asc(questions.position), asc(assignments.personKey))
}

/** How far a reviewer has come with a question: the position of the last answer scored (-1: none), and how many are open. */
export async function progressOfWalk(queries: Queries, { personKey, questionKey }: Walk): Promise<{ furthest: number; open: number }> {
  const own = and(eq(assignments.personKey, personKey), eq(assignments.questionKey, questionKey))
  const [done] = await queries.select({ furthest: max(assignments.position) }).from(assignments).innerJoin(candidates, isStillScored).where(and(own, eq(assignments.isDone, true)))
  const [open] = await queries.select({ n: count() }).from(assignments).innerJoin(candidates, isStillScored).where(and(own, eq(assignments.isDone, false)))
  return { furthest: done?.furthest ?? -1, open: open?.n ?? 0 }
}

/** How often each reviewer stepped back, in the order of their ids, which say nothing. For the log, once identities are open. */
export async function steppedBack(queries: Queries, recruitmentKey: number): Promise<{ personId: PersonId; times: number }[]> {
  const rows = await queries.select({ personId: people.id, times: sql<number>`cast(count(distinct ${assignments.candidateKey}) as integer)` }).from(assignments)
    .innerJoin(people, eq(people.key, assignments.personKey))
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), eq(assignments.recusal, 'stepped-back')))
    .groupBy(people.id).orderBy(asc(people.id))
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId }))
}

/**
 * The ids of the candidates from whom this person stepped back; of a stand-in, of whom they have not said that there is nothing between them. Who was kept off by a
 * declared relation did not step back, and is not to learn of it.
 */
export async function steppedBackFrom(queries: Queries, recruitmentKey: number, personKey: number): Promise<ReadonlySet<string>> {
  const rows = await queries.selectDistinct({ id: candidates.id }).from(assignments).innerJoin(candidates, eq(candidates.key, assignments.candidateKey))
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), eq(assignments.personKey, personKey), eq(assignments.recusal, 'stepped-back')))
  return new Set([...rows.map(({ id }) => id), ...(await notCleared(queries, recruitmentKey, personKey))])
}
