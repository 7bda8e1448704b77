import { inArray } from 'drizzle-orm'
import { overPhases } from '../../app/domain/retention/erasing'
import type { Queries } from '../database.server'
import { recruitments } from '../schema/recruitment'

const columns = { key: recruitments.key, id: recruitments.id, organisationKey: recruitments.organisationKey, phase: recruitments.phase, texts: recruitments.texts, deadline: recruitments.deadline, concludedAt: recruitments.concludedAt, retentionMonths: recruitments.retentionMonths, retention: recruitments.retention }

/** Those that are over and not erased, of whichever organisation. */
export async function recruitmentsOver(queries: Queries) {
  return queries.select(columns).from(recruitments).where(inArray(recruitments.phase, [...overPhases]))
}
export type Recruitment = Awaited<ReturnType<typeof recruitmentsOver>>[number]
