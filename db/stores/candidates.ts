import { and, eq } from 'drizzle-orm'
import type { Language } from '../../app/domain/local-text'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { answers, applications, candidateLinks, clearances, veils } from '../schema/application'
import { assignments, candidates, clearedAnswers } from '../schema/review'
import type { VeilReplacement } from '../../app/domain/anonymity/categories'

export interface NewCandidate {
  readonly id: string
  readonly recruitmentKey: number
  readonly number: string
}

/** Makes the candidates in the order given (the caller shuffled) and returns their keys by public id. */
export async function insertCandidates(tx: Queries, rows: readonly NewCandidate[]): Promise<Map<string, number>> {
  const keys = new Map<string, number>()
  for (const chunk of inChunks(rows)) {
    const made = await tx.insert(candidates).values(chunk).returning({ key: candidates.key, id: candidates.id })
    for (const { key, id } of made) keys.set(id, key)
  }
  return keys
}

export async function insertCandidateLinks(tx: Queries, rows: readonly { applicationKey: number; candidateKey: number }[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(candidateLinks).values(chunk)
}

export interface ClearedSource {
  readonly applicationKey: number
  readonly questionKey: number
  readonly language: Language
  readonly text: string
}

/** The answers of a recruitment that a person has cleared, with the original text. Uncleared ones are not among them. */
export async function clearedSources(queries: Queries, recruitmentKey: number): Promise<ClearedSource[]> {
  return queries
    .select({ applicationKey: answers.applicationKey, questionKey: answers.questionKey, language: applications.language, text: answers.text })
    .from(answers)
    .innerJoin(clearances, and(eq(clearances.applicationKey, answers.applicationKey), eq(clearances.questionKey, answers.questionKey)))
    .innerJoin(applications, eq(applications.key, answers.applicationKey))
    .where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted')))
}

export interface VeilInRecruitment {
  readonly applicationKey: number
  readonly questionKey: number
  readonly start: number
  readonly end: number
  readonly replacement: VeilReplacement
}

export async function veilsInRecruitment(queries: Queries, recruitmentKey: number): Promise<VeilInRecruitment[]> {
  return queries
    .select({ applicationKey: veils.applicationKey, questionKey: veils.questionKey, start: veils.start, end: veils.end, replacement: veils.replacement })
    .from(veils).innerJoin(applications, eq(applications.key, veils.applicationKey)).where(eq(applications.recruitmentKey, recruitmentKey))
}

export async function insertClearedAnswers(tx: Queries, rows: readonly { candidateKey: number; questionKey: number; language: Language; text: string }[]): Promise<void> {
  for (const chunk of inChunks(rows, 100)) await tx.insert(clearedAnswers).values(chunk)
}

export interface NewAssignment {
  readonly id: string
  readonly recruitmentKey: number
  readonly personKey: number
  readonly questionKey: number
  readonly position: number
  readonly candidateKey: number
  /** `declared`: the place is kept, and the reviewer never sees it. */
  readonly recusal: 'none' | 'declared'
}

export async function insertAssignments(tx: Queries, rows: readonly NewAssignment[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(assignments).values(chunk)
}
