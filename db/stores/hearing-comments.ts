import { and, asc, eq, isNull } from 'drizzle-orm'
import type { OwnMention } from '../../app/domain/anonymity/comment-desk'
import type { Span, Veil } from '../../app/domain/anonymity/redaction'
import type { ApplicationId } from '../../app/domain/ids'
import type { Language } from '../../app/domain/local-text'
import type { HearingGround, HearingReply } from '../../app/domain/scoring/hearing'
import type { Queries } from '../database.server'
import { applications, candidateLinks } from '../schema/application'
import { hearingComments } from '../schema/hearing-comments'
import { hearings } from '../schema/hearings'
import { candidates } from '../schema/review'

// What applicants wrote when they were heard: for themselves, and for a redactor once the hearing is over.

/** A hearing as the applicant who is heard knows it. */
export interface OwnHearing {
  readonly key: number
  readonly id: string
  readonly candidateKey: number
  readonly candidateId: string
  readonly reason: string
  readonly openedOn: string
  readonly deadline: Date
  readonly endedReason: string | null
  readonly grounds: readonly HearingGround[]
  readonly reply: HearingReply
  readonly isWithdrawn: boolean
  /** What the applicant wrote; '' where they have nothing to add, or have not answered. */
  readonly text: string
  /** 0 where nothing is stored. */
  readonly revision: number
}

/** An application's own hearings in the order in which they were opened. */
export async function ownHearings(queries: Queries, applicationKey: number): Promise<OwnHearing[]> {
  const rows = await queries
    .select({
      key: hearings.key, id: hearings.id, candidateKey: candidates.key, candidateId: candidates.id, reason: hearings.reason, openedOn: hearings.openedOn, deadline: hearings.deadline,
      endedReason: hearings.endedReason, grounds: hearings.grounds, reply: hearings.reply, isWithdrawn: candidates.isWithdrawn, text: hearingComments.text, revision: hearingComments.revision,
    })
    .from(candidateLinks)
    .innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .innerJoin(hearings, eq(hearings.candidateKey, candidates.key))
    .leftJoin(hearingComments, eq(hearingComments.hearingKey, hearings.key))
    .where(eq(candidateLinks.applicationKey, applicationKey)).orderBy(asc(hearings.key))
  return rows.map(({ text, revision, ...row }) => ({ ...row, text: text ?? '', revision: revision ?? 0 }))
}

export interface CommentToStore {
  readonly hearingKey: number
  readonly text: string
  readonly language: Language
  readonly revision: number
  readonly mentions: readonly OwnMention[]
}

/** Stores a comment in place of the one that was there. What the desk might have made of another text is forgotten. */
export async function putComment(tx: Queries, row: CommentToStore): Promise<void> {
  const change = { ...row, veils: [], kept: [] }
  await tx.insert(hearingComments).values(change).onConflictDoUpdate({ target: hearingComments.hearingKey, set: change })
}

/** A comment that nobody has cleared, for the desk: without candidate and without application. */
export interface CommentToClear {
  readonly hearingKey: number
  readonly hearingId: string
  /** For handing the comment over; no page of the desk's shows it. */
  readonly candidateKey: number
  /** The questions it is about, by public id. */
  readonly grounds: readonly HearingGround[]
  readonly deadline: Date
  readonly endedReason: string | null
  readonly isWithdrawn: boolean
  readonly text: string
  readonly language: Language
  readonly revision: number
  readonly mentions: readonly OwnMention[]
  readonly veils: readonly Veil[]
  readonly kept: readonly Span[]
}

/** The comments of a recruitment that nobody has cleared, in the order of the hearings' random ids. Whether their time has come the caller sees to. */
export async function uncleared(queries: Queries, recruitmentKey: number): Promise<CommentToClear[]> {
  return queries
    .select({
      hearingKey: hearings.key, hearingId: hearings.id, candidateKey: hearings.candidateKey, grounds: hearings.grounds, deadline: hearings.deadline, endedReason: hearings.endedReason, isWithdrawn: candidates.isWithdrawn,
      text: hearingComments.text, language: hearingComments.language, revision: hearingComments.revision, mentions: hearingComments.mentions, veils: hearingComments.veils, kept: hearingComments.kept,
    })
    .from(hearingComments)
    .innerJoin(hearings, eq(hearings.key, hearingComments.hearingKey))
    .innerJoin(candidates, eq(candidates.key, hearings.candidateKey))
    .where(and(eq(hearings.recruitmentKey, recruitmentKey), eq(hearings.reply, 'comment'), isNull(hearingComments.clearedByKey)))
    .orderBy(asc(hearings.id))
}

/** Keeps the desk's work on a comment. */
export async function putDeskWork(tx: Queries, hearingKey: number, work: { veils: readonly Veil[]; kept: readonly Span[]; revision: number }): Promise<void> {
  await tx.update(hearingComments).set(work).where(eq(hearingComments.hearingKey, hearingKey))
}

export async function markCleared(tx: Queries, hearingKey: number, clearedByKey: number): Promise<void> {
  await tx.update(hearingComments).set({ clearedByKey }).where(eq(hearingComments.hearingKey, hearingKey))
}

/** The language in which somebody who is heard applied, and the application's id: for the mail that says so. */
export async function languageOfHeard(queries: Queries, hearingKey: number): Promise<{ applicationId: ApplicationId; language: Language } | null> {
  const [row] = await queries.select({ applicationId: applications.id, language: applications.language }).from(hearings)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, hearings.candidateKey))
    .innerJoin(applications, eq(applications.key, candidateLinks.applicationKey)).where(eq(hearings.key, hearingKey))
  return row ? { ...row, applicationId: row.applicationId as ApplicationId } : null
}
