import { and, asc, desc, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import type { Language } from '../../app/domain/local-text'
import { hearingState, type HearingGround, type HearingReply, type HearingState } from '../../app/domain/scoring/hearing'
import type { Queries } from '../database.server'
import { organisations, people } from '../schema/account'
import { hearings } from '../schema/hearings'
import { questions } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'
import { candidates, rereadings } from '../schema/review'

// The committee's side of a hearing. What an applicant wrote lies elsewhere until a redactor has cleared it: stores/hearing-comments.

export interface NewHearing {
  readonly id: string
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly openedByKey: number
  readonly reason: string
  readonly openedOn: string
  readonly deadline: Date
  readonly grounds: readonly HearingGround[]
}

export async function insertHearing(tx: Queries, row: NewHearing): Promise<void> {
  await tx.insert(hearings).values(row)
}

export interface Hearing {
  readonly key: number
  readonly id: string
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  readonly openedById: string
  readonly reason: string
  /** `2026-04-01` */
  readonly openedOn: string
  readonly deadline: Date
  readonly grounds: readonly HearingGround[]
  /** To be told to nobody while the hearing runs. */
  readonly reply: HearingReply
  readonly endedReason: string | null
  readonly unreadReason: string | null
  readonly comment: string | null
  readonly commentLanguage: Language | null
  readonly isWithdrawn: boolean
  /** How many readings wait to be done since the comment was cleared. */
  readonly toReadAgain: number
}

/** The hearings of a recruitment, or of one of its candidates, in the order in which they were opened. */
export async function hearingsOf(queries: Queries, recruitmentKey: number, candidateKey?: number): Promise<Hearing[]> {
  const rows = await queries
    .select({
      key: hearings.key, id: hearings.id, recruitmentKey: hearings.recruitmentKey, candidateKey: hearings.candidateKey, candidateId: candidates.id, candidateNumber: candidates.number,
      openedById: people.id, reason: hearings.reason, openedOn: hearings.openedOn, deadline: hearings.deadline, grounds: hearings.grounds, reply: hearings.reply,
      endedReason: hearings.endedReason, unreadReason: hearings.unreadReason, comment: hearings.comment, commentLanguage: hearings.commentLanguage, isWithdrawn: candidates.isWithdrawn,
    })
    .from(hearings)
    .innerJoin(candidates, eq(candidates.key, hearings.candidateKey))
    .innerJoin(people, eq(people.key, hearings.openedByKey))
    .where(and(eq(hearings.recruitmentKey, recruitmentKey), candidateKey === undefined ? undefined : eq(hearings.candidateKey, candidateKey)))
    .orderBy(asc(hearings.key))
  if (rows.length === 0) return []
  const waiting = await waitingAfterHearing(queries, recruitmentKey)
  return rows.map((row) => ({
    ...row,
    candidateId: row.candidateId as CandidateId,
    toReadAgain: row.grounds.reduce((sum, { questionId }) => sum + (waiting.get(`${row.candidateKey} ${questionId}`) ?? 0), 0),
  }))
}

/** One of a recruitment's hearings by its id, or null. */
export async function hearingIn(queries: Queries, recruitmentKey: number, id: string): Promise<Hearing | null> {
  return (await hearingsOf(queries, recruitmentKey)).find((hearing) => hearing.id === id) ?? null
}

async function waitingAfterHearing(queries: Queries, recruitmentKey: number): Promise<Map<string, number>> {
  const rows = await queries.select({ candidateKey: rereadings.candidateKey, questionId: questions.id }).from(rereadings)
    .innerJoin(questions, eq(questions.key, rereadings.questionKey))
    .where(and(eq(rereadings.recruitmentKey, recruitmentKey), eq(rereadings.afterHearing, 'waiting')))
  const counts = new Map<string, number>()
  for (const { candidateKey, questionId } of rows) counts.set(`${candidateKey} ${questionId}`, (counts.get(`${candidateKey} ${questionId}`) ?? 0) + 1)
  return counts
}

export type OpenHearing = Hearing & { readonly state: Extract<HearingState, 'running' | 'to-clear' | 'to-read'> }

/** The hearings of a recruitment that are in the way of the lock at an instant. */
export async function openHearings(queries: Queries, recruitmentKey: number, now: Date): Promise<OpenHearing[]> {
  return (await hearingsOf(queries, recruitmentKey)).flatMap((hearing) => {
    const state = hearingState(hearing, now)
    return state === 'done' || state === 'withdrawn' ? [] : [{ ...hearing, state }]
  })
}

export async function putOffHearing(tx: Queries, key: number, deadline: Date): Promise<void> {
  await tx.update(hearings).set({ deadline }).where(eq(hearings.key, key))
}

export async function endHearing(tx: Queries, key: number, ended: { endedReason: string; endedByKey: number }): Promise<void> {
  await tx.update(hearings).set(ended).where(eq(hearings.key, key))
}

export async function doWithoutRereading(tx: Queries, key: number, unreadReason: string): Promise<void> {
  await tx.update(hearings).set({ unreadReason }).where(eq(hearings.key, key))
}

/** Keeps what kind of reply there is: for the applicant's own act alone. */
export async function setHearingReply(tx: Queries, key: number, reply: HearingReply): Promise<void> {
  await tx.update(hearings).set({ reply }).where(eq(hearings.key, key))
}

/** Hands the committee what a redactor has cleared, once. */
export async function putClearedComment(tx: Queries, key: number, cleared: { comment: string; commentLanguage: Language }): Promise<void> {
  await tx.update(hearings).set(cleared).where(eq(hearings.key, key))
}

/** The cleared comments on one answer of a candidate, the latest first. */
export async function commentsOn(queries: Queries, candidateKey: number, questionId: string): Promise<{ text: string; language: Language }[]> {
  const rows = await queries.select({ grounds: hearings.grounds, text: hearings.comment, language: hearings.commentLanguage })
    .from(hearings).where(eq(hearings.candidateKey, candidateKey)).orderBy(desc(hearings.key))
  return rows.flatMap(({ grounds, text, language }) => (text !== null && language !== null && grounds.some((ground) => ground.questionId === questionId) ? [{ text, language }] : []))
}

/** A hearing of which its applicant has not been mailed. */
export interface HearingToMail {
  readonly key: number
  readonly id: string
  readonly recruitmentKey: number
  readonly recruitmentId: string
  readonly organisationKey: number
  readonly deadline: Date
  readonly mailsLeft: number
}

/** The hearings that run at an instant and of which a mail has still to go. */
export async function hearingsToMail(queries: Queries, now: Date): Promise<HearingToMail[]> {
  return queries
    .select({
      key: hearings.key, id: hearings.id, recruitmentKey: hearings.recruitmentKey, recruitmentId: recruitments.id, organisationKey: organisations.key,
      deadline: hearings.deadline, mailsLeft: hearings.mailsLeft,
    })
    .from(hearings)
    .innerJoin(recruitments, and(eq(recruitments.key, hearings.recruitmentKey), eq(recruitments.phase, 'shortlisting'), or(isNull(recruitments.custody), ne(recruitments.custody, 'officers'))))
    .innerJoin(organisations, eq(organisations.key, recruitments.organisationKey))
    .innerJoin(candidates, and(eq(candidates.key, hearings.candidateKey), eq(candidates.isWithdrawn, false)))
    .where(and(gt(hearings.mailsLeft, 0), gt(hearings.deadline, now), isNull(hearings.endedReason)))
    .orderBy(asc(hearings.id))
}

/** Takes one of the attempts that are left; false when somebody else was first. */
export async function takeMailAttempt(tx: Queries, { key, mailsLeft }: Pick<HearingToMail, 'key' | 'mailsLeft'>): Promise<boolean> {
  const taken = await tx.update(hearings).set({ mailsLeft: mailsLeft - 1 }).where(and(eq(hearings.key, key), eq(hearings.mailsLeft, mailsLeft))).returning({ key: hearings.key })
  return taken.length > 0
}

/** The mail has gone, or there is nowhere to send it. */
export async function noMoreMails(tx: Queries, key: number): Promise<void> {
  await tx.update(hearings).set({ mailsLeft: 0 }).where(eq(hearings.key, key))
}
