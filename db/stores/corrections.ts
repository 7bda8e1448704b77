import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { answers, applications } from '../schema/application'
import type { AnswerToStore } from './applications'

// An application that was sent and is being corrected: what was sent stands until the corrections are sent.

/** Keeps a correction beside what was sent, which stands until the corrections are sent. */
export async function putCorrection(tx: Queries, { applicationKey, questionKey, text, revision }: AnswerToStore): Promise<void> {
  await tx.insert(answers).values({ applicationKey, questionKey, text: '', correction: text, revision })
    .onConflictDoUpdate({ target: [answers.applicationKey, answers.questionKey], set: { correction: text, revision } })
}

/** Puts the corrections in the place of what was sent before. */
export async function applyCorrections(tx: Queries, applicationKey: number): Promise<void> {
  await tx.update(answers).set({ text: sql`coalesce(${answers.correction}, ${answers.text})`, correction: null }).where(eq(answers.applicationKey, applicationKey))
}

/** Forgets corrections that were not sent: what was sent before stands, and the applications are as they were then. */
export async function dropCorrections(tx: Queries, applicationKeys: readonly number[]): Promise<void> {
  for (const keys of inChunks(applicationKeys)) {
    await tx.delete(answers).where(and(inArray(answers.applicationKey, keys), eq(answers.text, '')))
    await tx.update(answers).set({ correction: null }).where(and(inArray(answers.applicationKey, keys), isNotNull(answers.correction)))
    await tx.update(applications).set({ state: 'submitted' }).where(inArray(applications.key, keys))
  }
}

/** The applications of a recruitment whose corrections have not been sent and may not be sent any more at `now`. */
export async function unsentCorrections(queries: Queries, recruitmentKey: number, now: Date): Promise<number[]> {
  const rows = await queries.select({ key: applications.key }).from(applications).where(and(
    eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'correcting'),
    or(isNull(applications.extendedUntil), lt(applications.extendedUntil, now)),
  ))
  return rows.map(({ key }) => key)
}

/** Opens a sent application for corrections. */
export async function beginCorrecting(tx: Queries, applicationKey: number): Promise<void> {
  await tx.update(applications).set({ state: 'correcting' }).where(eq(applications.key, applicationKey))
}
