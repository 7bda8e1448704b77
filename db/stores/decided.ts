import { and, eq } from 'drizzle-orm'
import type { DecidedFinding, VeilInUse } from '../../app/domain/anonymity/detector-counts'
import type { Queries } from '../database.server'
import { applications, findings, veils } from '../schema/application'

const submittedIn = (recruitmentKey: number) => and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted'))

/** What was found in the answers of a recruitment, and what became of it. */
export async function decidedFindings(queries: Queries, recruitmentKey: number): Promise<DecidedFinding[]> {
  return queries
    .select({ applicationKey: findings.applicationKey, questionKey: findings.questionKey, start: findings.start, end: findings.end, category: findings.category, decision: findings.decision, language: applications.language })
    .from(findings).innerJoin(applications, eq(applications.key, findings.applicationKey)).where(submittedIn(recruitmentKey))
}

/** What is veiled in the answers of a recruitment. */
export async function veilsInUse(queries: Queries, recruitmentKey: number): Promise<VeilInUse[]> {
  return queries
    .select({ applicationKey: veils.applicationKey, questionKey: veils.questionKey, start: veils.start, end: veils.end, replacement: veils.replacement, language: applications.language })
    .from(veils).innerJoin(applications, eq(applications.key, veils.applicationKey)).where(submittedIn(recruitmentKey))
}
