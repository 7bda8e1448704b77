import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { answers, applicantRequests, applications, candidateLinks } from '../schema/application'
import { auditEvents } from '../schema/audit'
import { interviewQuestions, interviewScores, interviewSheets } from '../schema/interviews'
import { questions } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'
import { candidates, clearedAnswers, rereadings, scores } from '../schema/review'

// What is kept of one applicant, for that applicant alone. Every function takes the application; none takes a candidate.

export interface KeptAnswer {
  readonly questionKey: number
  readonly text: string
  /** What shall replace the text, not sent yet; null: nothing. */
  readonly correction: string | null
}

export async function keptAnswers(queries: Queries, applicationKey: number): Promise<KeptAnswer[]> {
  const statement = prepared(queries, 'kept-answers', (name) => queries
    .select({ questionKey: answers.questionKey, text: answers.text, correction: answers.correction })
    .from(answers).where(eq(answers.applicationKey, sql.placeholder('application'))).prepare(name))
  return statement.execute({ application: applicationKey })
}

/** The version of the notice that was shown before this application was begun. */
export async function readNotice(queries: Queries, applicationKey: number): Promise<string> {
  const [row] = await queries.select({ version: applications.noticeVersion }).from(applications).where(eq(applications.key, applicationKey))
  return row?.version ?? ''
}

export interface KeptRequest {
  readonly kind: 'correction' | 'withdrawal'
  /** Of the question whose answer it is about; null for a withdrawal. */
  readonly position: number | null
  readonly text: string
  readonly decision: 'open' | 'accepted' | 'declined'
  readonly reason: string
}

/** What this applicant asked for after the deadline, and what was answered. Not who answered. */
export async function keptRequests(queries: Queries, applicationKey: number): Promise<KeptRequest[]> {
  return queries
    .select({ kind: applicantRequests.kind, position: questions.position, text: applicantRequests.text, decision: applicantRequests.decision, reason: applicantRequests.reason })
    .from(applicantRequests)
    .leftJoin(questions, eq(questions.key, applicantRequests.questionKey))
    .where(eq(applicantRequests.applicationKey, applicationKey))
    .orderBy(asc(applicantRequests.key))
}

/** One reviewer's judgement of one answer of this applicant, without the reviewer. */
export interface OwnAssessment {
  readonly questionKey: number
  /** Null: the reviewer could not judge it. */
  readonly level: number | null
  readonly note: string
  /** Why the level was changed when the answer was read again; empty where it was not. */
  readonly revisionReason: string
}

/**
 * What the committee gave this applicant's answers: nothing before the recruitment is concluded, whoever asks. In the order
 * of the notes' own words, which says nothing of who wrote which.
 */
export async function ownAssessments(queries: Queries, applicationKey: number): Promise<OwnAssessment[]> {
  const rows = await queries
    .select({ questionKey: scores.questionKey, first: scores.level, note: scores.note, outcome: rereadings.outcome, revised: rereadings.level, reason: rereadings.reason })
    .from(candidateLinks)
    .innerJoin(scores, eq(scores.candidateKey, candidateLinks.candidateKey))
    .leftJoin(rereadings, and(
      eq(rereadings.candidateKey, scores.candidateKey), eq(rereadings.questionKey, scores.questionKey), eq(rereadings.personKey, scores.personKey), eq(rereadings.outcome, 'revised'),
    ))
    .innerJoin(recruitments, and(eq(recruitments.key, scores.recruitmentKey), eq(recruitments.phase, 'concluded')))
    .where(eq(candidateLinks.applicationKey, applicationKey))
  return rows
    .map(({ questionKey, first, note, outcome, revised, reason }) => ({ questionKey, level: outcome === null ? first : revised, note, revisionReason: reason ?? '' }))
    .sort((a, b) => (a.note < b.note ? -1 : a.note > b.note ? 1 : 0))
}

/** What the committee handed in of this applicant's interview, without who gave what: nothing before the recruitment is concluded. In the order of questions and of the notes' own words. */
export async function ownInterviewAssessments(queries: Queries, applicationKey: number): Promise<{ questionId: string; level: number | null; note: string }[]> {
  return queries
    .select({ questionId: interviewQuestions.id, level: interviewScores.level, note: interviewScores.note })
    .from(candidateLinks)
    .innerJoin(interviewScores, eq(interviewScores.candidateKey, candidateLinks.candidateKey))
    .innerJoin(interviewSheets, and(eq(interviewSheets.candidateKey, interviewScores.candidateKey), eq(interviewSheets.personKey, interviewScores.personKey)))
    .innerJoin(interviewQuestions, eq(interviewQuestions.key, interviewScores.questionKey))
    .innerJoin(recruitments, and(eq(recruitments.key, interviewScores.recruitmentKey), eq(recruitments.phase, 'concluded')))
    .where(eq(candidateLinks.applicationKey, applicationKey))
    .orderBy(asc(interviewQuestions.position), asc(interviewScores.note))
}

/** This applicant's answers as the committee read them; nothing before the recruitment is concluded. */
export async function ownClearedAnswers(queries: Queries, applicationKey: number): Promise<{ questionKey: number; text: string }[]> {
  return queries
    .select({ questionKey: clearedAnswers.questionKey, text: clearedAnswers.text })
    .from(candidateLinks)
    .innerJoin(clearedAnswers, eq(clearedAnswers.candidateKey, candidateLinks.candidateKey))
    .innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .innerJoin(recruitments, and(eq(recruitments.key, applications.recruitmentKey), eq(recruitments.phase, 'concluded')))
    .where(eq(candidateLinks.applicationKey, applicationKey))
}

/** One look at who this applicant is, after the unsealing. Whose it was stays in the log: the applicant is told the role. */
export interface OwnLook {
  readonly at: Date
  /** Null where an earlier version of the program did not write it down. */
  readonly as: 'hr' | 'committee' | null
}

/** Every look at this applicant's identity, or at a document of theirs, the first one first. */
export async function looksAtOwn(queries: Queries, applicationKey: number, action: 'identity-read' | 'document-read'): Promise<OwnLook[]> {
  const rows = await queries
    .select({ at: auditEvents.at, details: auditEvents.details, number: candidates.number })
    .from(candidateLinks)
    .innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .innerJoin(recruitments, eq(recruitments.key, candidates.recruitmentKey))
    .innerJoin(auditEvents, and(eq(auditEvents.recruitmentId, recruitments.id), eq(auditEvents.action, action)))
    .where(eq(candidateLinks.applicationKey, applicationKey))
    .orderBy(asc(auditEvents.sequence))
  return rows.flatMap(({ at, details, number }) => (isAmong(details.candidates, number) ? [{ at, as: details.as === 'hr' || details.as === 'committee' ? details.as : null }] : []))
}

const isAmong = (numbers: unknown, number: string) => Array.isArray(numbers) && numbers.includes(number)
