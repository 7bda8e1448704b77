import { and, asc, count, eq, gt, inArray, max, or } from 'drizzle-orm'
import { ok, refused, type Result } from '../../app/domain/result'
import type { ReplacedRevision, RereadingOutcome } from '../../app/domain/scoring/disagreement'
import type { Level } from '../../app/domain/scoring/score'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { questions } from '../schema/questionnaire'
import { candidates, rereadings } from '../schema/review'

export interface NewRereading {
  readonly id: string
  readonly recruitmentKey: number
  readonly personKey: number
  readonly questionKey: number
  readonly position: number
  readonly candidateKey: number
}

export async function insertRereadings(tx: Queries, rows: readonly NewRereading[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(rereadings).values([...chunk])
}

export interface Rereading {
  readonly key: number
  readonly id: string
  readonly recruitmentKey: number
  readonly questionKey: number
  readonly questionId: string
  readonly candidateKey: number
  readonly candidateNumber: string
  readonly position: number
  readonly outcome: RereadingOutcome
  readonly level: Level | null
  readonly reason: string
  /** Whether the candidate has been heard about the answer, and whether it has been read again since. */
  readonly afterHearing: 'none' | 'waiting' | 'done'
  readonly beforeHearing: ReplacedRevision | null
  readonly isWithdrawn: boolean
}

/** What is still to be read: for the first time again, or once more because the candidate was heard. */
const isWaiting = or(eq(rereadings.outcome, 'waiting'), eq(rereadings.afterHearing, 'waiting'))

/** What this person is to read again in a recruitment, by its id: another's, another recruitment's and none look the same. */
export async function ownRereadingIn(queries: Queries, at: { recruitmentKey: number; personKey: number; id: string }): Promise<Result<Rereading, 'not-found' | 'no-longer-scored'>> {
  const row = await ownRereading(queries, at.personKey, at.id)
  if (row?.recruitmentKey !== at.recruitmentKey) return refused('not-found')
  return row.isWithdrawn ? refused('no-longer-scored') : ok(row)
}

async function ownRereading(queries: Queries, personKey: number, id: string): Promise<Rereading | null> {
  const [row] = await queries.select({
    key: rereadings.key, id: rereadings.id, recruitmentKey: rereadings.recruitmentKey, questionKey: rereadings.questionKey, questionId: questions.id,
    candidateKey: rereadings.candidateKey, candidateNumber: candidates.number, position: rereadings.position,
    outcome: rereadings.outcome, level: rereadings.level, reason: rereadings.reason,
    afterHearing: rereadings.afterHearing, beforeHearing: rereadings.beforeHearing, isWithdrawn: candidates.isWithdrawn,
  }).from(rereadings)
    .innerJoin(questions, eq(questions.key, rereadings.questionKey))
    .innerJoin(candidates, eq(candidates.key, rereadings.candidateKey))
    .where(and(eq(rereadings.id, id), eq(rereadings.personKey, personKey)))
  return row ? { ...row, level: row.level as Level | null } : null
}

/** Where this person goes on: the first that waits after a place in their own order, else the first that waits; null when all are read. */
export async function nextRereading(queries: Queries, at: { recruitmentKey: number; personKey: number; position: number }): Promise<{ id: string } | null> {
  const waiting = (after: number) => queries.select({ id: rereadings.id }).from(rereadings)
    .innerJoin(candidates, and(eq(candidates.key, rereadings.candidateKey), eq(candidates.isWithdrawn, false)))
    .where(and(
      eq(rereadings.recruitmentKey, at.recruitmentKey), eq(rereadings.personKey, at.personKey), isWaiting, gt(rereadings.position, after),
    )).orderBy(asc(rereadings.position)).limit(1)
  return (await waiting(at.position))[0] ?? (await waiting(-1))[0] ?? null
}

export interface RereadingCounts {
  readonly all: number
  readonly waiting: number
}

/** How many are to be read again and how many wait, of everybody or of one person; without those of candidates who withdrew. */
export async function rereadingCounts(queries: Queries, recruitmentKey: number, personKey?: number): Promise<RereadingCounts> {
  const rows = await queries.select({ outcome: rereadings.outcome, afterHearing: rereadings.afterHearing, n: count() }).from(rereadings)
    .innerJoin(candidates, and(eq(candidates.key, rereadings.candidateKey), eq(candidates.isWithdrawn, false)))
    .where(and(eq(rereadings.recruitmentKey, recruitmentKey), personKey === undefined ? undefined : eq(rereadings.personKey, personKey)))
    .groupBy(rereadings.outcome, rereadings.afterHearing)
  return {
    all: rows.reduce((sum, { n }) => sum + n, 0),
    waiting: rows.filter(({ outcome, afterHearing }) => outcome === 'waiting' || afterHearing === 'waiting').reduce((sum, { n }) => sum + n, 0),
  }
}

export async function setRereading(tx: Queries, key: number, to: Pick<Rereading, 'outcome' | 'level' | 'reason' | 'afterHearing' | 'beforeHearing'>): Promise<void> {
  await tx.update(rereadings).set(to).where(eq(rereadings.key, key))
}

/** An answer of a candidate, and who of the reviewers are to read it once more. */
export interface AnswerHeard {
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly questionKey: number
  readonly personKeys: readonly number[]
}

/** Asks reviewers to read an answer once more since its candidate was heard. What each made of it before stays as it is until then. */
export async function readOnceMore(tx: Queries, { personKeys, ...answer }: AnswerHeard, id: () => string): Promise<void> {
  if (personKeys.length === 0) return
  const known = await tx.select({ key: rereadings.key, personKey: rereadings.personKey }).from(rereadings)
    .where(and(eq(rereadings.candidateKey, answer.candidateKey), eq(rereadings.questionKey, answer.questionKey), inArray(rereadings.personKey, [...personKeys])))
  if (known.length > 0) await tx.update(rereadings).set({ afterHearing: 'waiting' }).where(inArray(rereadings.key, known.map(({ key }) => key)))
  const [last] = await tx.select({ position: max(rereadings.position) }).from(rereadings).where(eq(rereadings.recruitmentKey, answer.recruitmentKey))
  const position = (last?.position ?? -1) + 1
  const fresh = personKeys.filter((personKey) => !known.some((row) => row.personKey === personKey))
  if (fresh.length > 0) await tx.insert(rereadings).values(fresh.map((personKey) => ({ ...answer, id: id(), personKey, position, afterHearing: 'waiting' as const })))
}
