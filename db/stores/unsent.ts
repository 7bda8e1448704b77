import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { answers, applications } from '../schema/application'
import { recruitments } from '../schema/recruitment'
import { isNotHeld } from './legal-holds'

/** The keys of applications that were begun and can be sent no more: scoring has begun, or never will. For use within a statement. */
export function unsentForGood(queries: Queries) {
  const over = queries.select({ key: recruitments.key }).from(recruitments).where(and(notInArray(recruitments.phase, ['draft', 'open', 'clearing']), isNotHeld(queries)))
  return queries.select({ key: applications.key }).from(applications).where(and(inArray(applications.recruitmentKey, over), eq(applications.state, 'begun')))
}

/** Takes away what was written in them. That they were begun stays, for whoever comes with the code. How many answers went. */
export async function deleteUnsentAnswers(tx: Queries): Promise<number> {
  return (await tx.delete(answers).where(inArray(answers.applicationKey, unsentForGood(tx))).returning({ key: answers.applicationKey })).length
}
