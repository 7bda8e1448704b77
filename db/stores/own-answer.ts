import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Band } from '../../app/domain/answering/feedback'
import type { DecisionKind } from '../../app/domain/answering/kinds'
import type { Language } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { candidateLinks } from '../schema/application'
import { decisionLetters, earlierAnswers, feedback } from '../schema/decisions'
import { recruitments } from '../schema/recruitment'

// What one applicant was answered and is told of their answers, for that applicant alone. Every function takes the application; none takes a candidate.

export interface OwnAnswer {
  readonly kind: DecisionKind
  readonly text: string
  readonly language: Language
  readonly sentAt: Date
}

/** What was answered, the latest first: it is the answer, and those before it hold no more. Nothing before one was sent. */
export async function ownAnswers(queries: Queries, applicationKey: number): Promise<OwnAnswer[]> {
  const { kind, text, language, sentAt } = decisionLetters
  const standing = await queries.select({ kind, text, language, sentAt }).from(candidateLinks)
    .innerJoin(decisionLetters, eq(decisionLetters.candidateKey, candidateLinks.candidateKey)).where(and(eq(candidateLinks.applicationKey, applicationKey), isNotNull(decisionLetters.sentAt)))
  const before = await queries.select({ kind: earlierAnswers.kind, text: earlierAnswers.text, language: earlierAnswers.language, sentAt: earlierAnswers.sentAt }).from(candidateLinks)
    .innerJoin(earlierAnswers, eq(earlierAnswers.candidateKey, candidateLinks.candidateKey)).where(eq(candidateLinks.applicationKey, applicationKey)).orderBy(desc(earlierAnswers.key))
  return [...standing.flatMap((row): OwnAnswer[] => (row.sentAt && row.text !== null && row.kind !== null ? [{ kind: row.kind, text: row.text, language: row.language ?? 'da', sentAt: row.sentAt }] : [])), ...before]
}

export interface OwnFeedback {
  readonly questionKey: number
  readonly halfSteps: number
  readonly band: Band | null
}

/** What this applicant is told of each answer; nothing before the recruitment is concluded. */
export async function ownFeedback(queries: Queries, applicationKey: number): Promise<OwnFeedback[]> {
  return queries.select({ questionKey: feedback.questionKey, halfSteps: feedback.halfSteps, band: feedback.band }).from(candidateLinks)
    .innerJoin(feedback, eq(feedback.candidateKey, candidateLinks.candidateKey)).innerJoin(recruitments, and(eq(recruitments.key, feedback.recruitmentKey), eq(recruitments.phase, 'concluded')))
    .where(eq(candidateLinks.applicationKey, applicationKey))
}
