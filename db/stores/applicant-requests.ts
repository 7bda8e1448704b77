import { and, asc, count, eq, inArray } from 'drizzle-orm'
import type { ApplicationId } from '../../app/domain/ids'
import type { Language } from '../../app/domain/local-text'
import type { RequestDecision, RequestKind } from '../../app/domain/recruitment/after-deadline'
import type { Queries } from '../database.server'
import { answers, applicantRequests, applications } from '../schema/application'

/** A request as its applicant knows it. */
export interface OwnRequest {
  readonly id: string
  readonly kind: RequestKind
  /** Null for a withdrawal. */
  readonly questionKey: number | null
  readonly text: string
  readonly decision: RequestDecision
  /** What the redactor wrote; '' while it is open, and where nothing was written. */
  readonly reason: string
}

/** An application's own requests, in the order in which they were made. */
export async function requestsOf(queries: Queries, applicationKey: number): Promise<OwnRequest[]> {
  return queries
    .select({
      id: applicantRequests.id, kind: applicantRequests.kind, questionKey: applicantRequests.questionKey, text: applicantRequests.text,
      decision: applicantRequests.decision, reason: applicantRequests.reason,
    })
    .from(applicantRequests).where(eq(applicantRequests.applicationKey, applicationKey)).orderBy(asc(applicantRequests.key))
}

export interface NewRequest {
  readonly id: string
  readonly applicationKey: number
  readonly kind: RequestKind
  readonly questionKey: number | null
  readonly text: string
}

export async function insertRequest(tx: Queries, row: NewRequest): Promise<void> {
  await tx.insert(applicantRequests).values(row)
}

/** A request with the application it is about and the answer as it stands. */
export interface RequestToDecide extends OwnRequest {
  readonly applicationKey: number
  readonly applicationId: ApplicationId
  readonly language: Language
  /** '' and 0 where the question has no answer, and for a withdrawal. */
  readonly presentText: string
  readonly presentRevision: number
}

function requestRows(queries: Queries) {
  return queries
    .select({
      id: applicantRequests.id, kind: applicantRequests.kind, questionKey: applicantRequests.questionKey, text: applicantRequests.text,
      decision: applicantRequests.decision, reason: applicantRequests.reason,
      applicationKey: applications.key, applicationId: applications.id, language: applications.language, present: answers.text, revision: answers.revision,
    })
    .from(applicantRequests)
    .innerJoin(applications, eq(applications.key, applicantRequests.applicationKey))
    .leftJoin(answers, and(eq(answers.applicationKey, applicantRequests.applicationKey), eq(answers.questionKey, applicantRequests.questionKey)))
}

type Row = Awaited<ReturnType<typeof requestRows>>[number]

function toDecide({ present, revision, applicationId, ...row }: Row): RequestToDecide {
  return { ...row, applicationId: applicationId as ApplicationId, presentText: present ?? '', presentRevision: revision ?? 0 }
}

/** What waits for a redactor in a recruitment, in an order that says nothing: that of the random ids. */
export async function openRequests(queries: Queries, recruitmentKey: number): Promise<RequestToDecide[]> {
  const rows = await requestRows(queries)
    .where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applicantRequests.decision, 'open'))).orderBy(asc(applicantRequests.id))
  return rows.map(toDecide)
}

/** One request made in this recruitment, decided or not, or null. */
export async function requestIn(queries: Queries, recruitmentKey: number, requestId: string): Promise<RequestToDecide | null> {
  const [row] = await requestRows(queries).where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applicantRequests.id, requestId)))
  return row ? toDecide(row) : null
}

/** How many requests wait in each of these recruitments, by inner key. */
export async function openRequestCounts(queries: Queries, recruitmentKeys: readonly number[]): Promise<Map<number, number>> {
  if (recruitmentKeys.length === 0) return new Map()
  const rows = await queries.select({ key: applications.recruitmentKey, n: count() }).from(applicantRequests)
    .innerJoin(applications, eq(applications.key, applicantRequests.applicationKey))
    .where(and(inArray(applications.recruitmentKey, [...recruitmentKeys]), eq(applicantRequests.decision, 'open')))
    .groupBy(applications.recruitmentKey)
  return new Map(rows.map(({ key, n }) => [key, n]))
}

/** The same for one recruitment. */
export async function openRequestCount(queries: Queries, recruitmentKey: number): Promise<number> {
  return (await openRequestCounts(queries, [recruitmentKey])).get(recruitmentKey) ?? 0
}

/** Puts the decision on a request, once: the database refuses a second. */
export async function putDecision(tx: Queries, requestId: string, decided: { decision: 'accepted' | 'declined'; reason: string; personKey: number }): Promise<void> {
  await tx.update(applicantRequests).set(decided).where(eq(applicantRequests.id, requestId))
}
