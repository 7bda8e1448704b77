import { and, eq, isNotNull } from 'drizzle-orm'
import type { Band } from '../../app/domain/answering/feedback'
import type { DecisionKind } from '../../app/domain/answering/kinds'
import type { Language } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { candidateLinks } from '../schema/application'
import { decisionLetters, feedback } from '../schema/decisions'
import { recruitments } from '../schema/recruitment'

// What one applicant was answered and is told of their answers, for that applicant alone. Every function takes the application; none takes a candidate.

export interface OwnAnswer {
  readonly kind: DecisionKind
  readonly text: string
  readonly language: Language
  readonly sentAt: Date
}

/** The answer, once it was sent; null before. */
export async function ownAnswer(queries: Queries, applicationKey: number): Promise<OwnAnswer | null> {
  const [row] = await queries.select({ kind: decisionLetters.kind, text: decisionLetters.text, language: decisionLetters.language, sentAt: decisionLetters.sentAt }).from(candidateLinks)
    .innerJoin(decisionLetters, eq(decisionLetters.candidateKey, candidateLinks.candidateKey)).where(and(eq(candidateLinks.applicationKey, applicationKey), isNotNull(decisionLetters.sentAt)))
  if (!row?.sentAt || row.text === null || row.kind === null) return null
  return { kind: row.kind, text: row.text, language: row.language ?? 'da', sentAt: row.sentAt }
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
