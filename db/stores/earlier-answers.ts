import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { DecisionKind } from '../../app/domain/answering/kinds'
import type { Language } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { candidateLinks } from '../schema/application'
import { decisionLetters, earlierAnswers as table } from '../schema/decisions'
import { outgoingLetters } from '../schema/outbox'

/** An answer that was sent and does not hold any more, word for word. */
export interface EarlierAnswer {
  readonly candidateKey: number
  readonly kind: DecisionKind
  readonly text: string
  readonly language: Language
  readonly approvedBy: string
  readonly approvedAt: Date
  readonly sentAt: Date
}

/** Those of a recruitment, the first one first. */
export async function earlierAnswers(queries: Queries, recruitmentKey: number): Promise<EarlierAnswer[]> {
  const { candidateKey, kind, text, language, approvedAt, sentAt } = table
  return queries.select({ candidateKey, kind, text, language, approvedBy: people.name, approvedAt, sentAt }).from(table)
    .innerJoin(people, eq(people.key, table.approvedByKey)).where(eq(table.recruitmentKey, recruitmentKey)).orderBy(asc(table.key))
}

/**
 * Puts the answers of these candidates that were sent aside, as they stand, so that others can be written in their place. A letter with one of them that still waits
 * is given up: it would bring what holds no more. The database lets an answer go from its place only when it stands here word for word.
 */
export async function setAnswersAside(tx: Queries, candidateKeys: readonly number[]): Promise<void> {
  const which = and(inArray(decisionLetters.candidateKey, [...candidateKeys]), isNotNull(decisionLetters.sentAt))
  for (const { revision: _, ...row } of await tx.select().from(decisionLetters).where(which)) await tx.insert(table).values(whole(row))
  await tx.delete(decisionLetters).where(which)
  const applications = tx.select({ key: candidateLinks.applicationKey }).from(candidateLinks).where(inArray(candidateLinks.candidateKey, [...candidateKeys]))
  await tx.update(outgoingLetters).set({ state: 'given-up', lease: null, leasedUntil: null })
    .where(and(inArray(outgoingLetters.applicationKey, applications), eq(outgoingLetters.kind, 'answer'), eq(outgoingLetters.state, 'waiting')))
}

type Row = Omit<typeof decisionLetters.$inferSelect, 'revision'>

function whole({ text, language, kind, approvedByKey, approvedAt, sentAt, ...row }: Row) {
  if (text === null || kind === null || approvedByKey === null || approvedAt === null || sentAt === null) throw new Error('an answer was sent that nobody had approved')
  return { ...row, text, language: language ?? 'da', kind, approvedByKey, approvedAt, sentAt }
}
