import { asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReleasedBatch } from '../../app/domain/evaluation/release'
import type { MonitoringQuestion } from '../../app/domain/monitoring/questions'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { monitoringBases, monitoringReleases } from '../schema/monitoring'
import { parseQuestions } from './monitoring-bases'

const count = z.number().int().min(0)
const batchFormat = z.object({
  recruitments: count, applied: count, invited: count,
  questions: z.array(z.object({ question: z.string(), groups: z.array(z.object({ group: z.string(), applied: count.nullable(), invited: count.nullable() })) })),
})

/** A batch that was told. */
export interface Release {
  readonly id: string
  readonly basisId: string
  readonly quarter: string
  readonly releasedAt: Date
  readonly threshold: number
  /** As they were asked. */
  readonly questions: readonly MonitoringQuestion[]
  readonly batch: ReleasedBatch
}

/** All that was told of an organisation, the first first. Whatever else counts batches (the dashboard of a trial) reads them here. */
export async function releasedBatches(queries: Queries, organisationKey: number): Promise<Release[]> {
  const statement = prepared(queries, 'released-batches', (name) => queries
    .select({ id: monitoringReleases.id, basisId: monitoringBases.id, quarter: monitoringReleases.quarter, releasedAt: monitoringReleases.releasedAt, threshold: monitoringBases.threshold, questions: monitoringBases.questions, body: monitoringReleases.body })
    .from(monitoringReleases).innerJoin(monitoringBases, eq(monitoringBases.key, monitoringReleases.basisKey))
    .where(eq(monitoringBases.organisationKey, sql.placeholder('organisationKey'))).orderBy(asc(monitoringReleases.key)).prepare(name))
  const rows = await statement.execute({ organisationKey })
  return rows.map(({ body, questions, ...row }) => ({ ...row, questions: parseQuestions(questions), batch: batchFormat.parse(body) }))
}

/** How many reports were told on a basis: the number of the batch that is being gathered. */
export const countReleases = (queries: Queries, basisKey: number): Promise<number> => queries.$count(monitoringReleases, eq(monitoringReleases.basisKey, basisKey))

export interface NewRelease {
  readonly id: string
  readonly basisKey: number
  readonly quarter: string
  readonly askedByKey: number
  readonly releasedAt: Date
  readonly body: ReleasedBatch
}

/** Keeps what is told; the batch begins anew. */
export async function insertRelease(tx: Queries, row: NewRelease): Promise<void> {
  await tx.insert(monitoringReleases).values(row)
  await tx.update(monitoringBases).set({ batchRecruitments: 0 }).where(eq(monitoringBases.key, row.basisKey))
}

/** How far the batch has come, in what HR knows anyway: the number of recruitments, and when it was last asked for. */
export interface BatchState {
  readonly basisKey: number
  readonly recruitments: number
  readonly askedIn: string | null
}

export async function batchState(queries: Queries, basisKey: number): Promise<BatchState> {
  const [row] = await queries.select({ basisKey: monitoringBases.key, recruitments: monitoringBases.batchRecruitments, askedIn: monitoringBases.askedIn }).from(monitoringBases).where(eq(monitoringBases.key, basisKey))
  if (!row) throw new Error('a basis is never deleted')
  return row
}

/** Another recruitment is in the batch. */
export async function countRecruitment(tx: Queries, basisKey: number): Promise<void> {
  await tx.update(monitoringBases).set({ batchRecruitments: sql`${monitoringBases.batchRecruitments} + 1` }).where(eq(monitoringBases.key, basisKey))
}

export async function setAskedIn(tx: Queries, basisKey: number, quarter: string): Promise<void> {
  await tx.update(monitoringBases).set({ askedIn: quarter }).where(eq(monitoringBases.key, basisKey))
}
