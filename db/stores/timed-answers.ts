import { and, eq, sql } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { answers } from '../schema/application'

/** Notes that writing this answer is counted from now on. False when it was before, or when there is no such answer. */
export async function markTimed(tx: Queries, at: { applicationKey: number; questionKey: number }): Promise<boolean> {
  const statement = prepared(tx, 'mark-timed', (name) => tx.update(answers).set({ isTimed: true })
    .where(and(eq(answers.applicationKey, sql.placeholder('application')), eq(answers.questionKey, sql.placeholder('question')), eq(answers.isTimed, false)))
    .returning({ revision: answers.revision }).prepare(name))
  return (await statement.execute({ application: at.applicationKey, question: at.questionKey })).length === 1
}
