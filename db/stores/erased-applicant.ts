import { and, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { applications, candidateLinks } from '../schema/application'
import { candidates } from '../schema/review'

/** Whom an erasure is about: inner keys and random ids, nothing of what was written. */
export interface FoundApplicant {
  readonly application: { readonly key: number; readonly id: string; readonly state: string }
  readonly candidate: { readonly key: number; readonly id: string; readonly isWithdrawn: boolean } | null
}

export const isWithdrawnApplicant = ({ application, candidate }: FoundApplicant): boolean => application.state === 'withdrawn' || candidate?.isWithdrawn === true

const application = { key: applications.key, id: applications.id, state: applications.state }
const candidate = { key: candidates.key, id: candidates.id, isWithdrawn: candidates.isWithdrawn }

export async function candidateByNumber(queries: Queries, recruitmentKey: number, number: string): Promise<FoundApplicant | null> {
  const [row] = await queries.select({ application, candidate }).from(candidates)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key)).innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), eq(candidates.number, number)))
  return row ?? null
}

export async function wholeApplication(queries: Queries, recruitmentKey: number, receiptHash: string): Promise<FoundApplicant['application'] | null> {
  const [row] = await queries.select(application).from(applications).where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.receiptHash, receiptHash)))
  return row ?? null
}

/** What an inner key stands for; null when it has gone. */
export async function applicationByKey(queries: Queries, key: number): Promise<(FoundApplicant['application'] & { recruitmentKey: number }) | null> {
  const [row] = await queries.select({ ...application, recruitmentKey: applications.recruitmentKey }).from(applications).where(eq(applications.key, key))
  return row ?? null
}

export async function candidateOfApplication(queries: Queries, applicationKey: number): Promise<FoundApplicant['candidate']> {
  const [row] = await queries.select(candidate).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).where(eq(candidateLinks.applicationKey, applicationKey))
  return row ?? null
}
