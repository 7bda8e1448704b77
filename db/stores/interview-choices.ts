import { and, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { interviewChoices } from '../schema/interviews'
import { candidates } from '../schema/review'

/** What an invited candidate answered. `slotKey` null: none fits, in `word` in their own words. */
export interface InterviewChoice {
  readonly candidateKey: number
  readonly candidateNumber: string
  readonly slotKey: number | null
  readonly seat: number | null
  readonly word: string
  readonly calendarId: string
  readonly revision: number
}

/** Every choice in a recruitment, in the order of the candidates' numbers. */
export async function choicesOf(queries: Queries, recruitmentKey: number): Promise<InterviewChoice[]> {
  const { candidateKey, slotKey, seat, word, calendarId, revision } = interviewChoices
  return queries.select({ candidateKey, candidateNumber: candidates.number, slotKey, seat, word, calendarId, revision }).from(interviewChoices)
    .innerJoin(candidates, eq(candidates.key, interviewChoices.candidateKey)).where(eq(interviewChoices.recruitmentKey, recruitmentKey)).orderBy(candidates.number)
}

export interface ToChoose {
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly slotKey: number | null
  readonly seat: number | null
  readonly word: string
  /** For a first choice. */
  readonly calendarId: string
  /** That stands there; null: nothing does. */
  readonly seen: number | null
}

/** Writes a choice in place of the one before; false when it has changed since it was read. The database refuses a seat that somebody has. */
export async function putChoice(tx: Queries, { recruitmentKey, candidateKey, calendarId, seen, ...chosen }: ToChoose): Promise<boolean> {
  if (seen === null) {
    await tx.insert(interviewChoices).values({ recruitmentKey, candidateKey, calendarId, ...chosen })
    return true
  }
  const written = await tx.update(interviewChoices).set({ ...chosen, revision: seen + 1 })
    .where(and(eq(interviewChoices.candidateKey, candidateKey), eq(interviewChoices.revision, seen))).returning({ key: interviewChoices.candidateKey })
  return written.length === 1
}

/** The seat of somebody who said no is free again. */
export async function deleteChoice(tx: Queries, candidateKey: number): Promise<void> {
  await tx.delete(interviewChoices).where(eq(interviewChoices.candidateKey, candidateKey))
}
