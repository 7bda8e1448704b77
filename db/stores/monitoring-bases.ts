import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { monitoringThresholds, type MonitoringQuestion, type MonitoringThreshold } from '../../app/domain/monitoring/questions'
import type { MonitoringBasis } from '../../app/domain/monitoring/basis'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { prepared } from '../prepared'
import { organisations, people } from '../schema/account'
import { monitoredRecruitments, monitoringBases } from '../schema/monitoring'

const questionsFormat = z.array(z.object({ id: z.string(), text: localTextFormat.nullable(), groups: z.array(z.object({ id: z.string(), text: localTextFormat.nullable() })) }))
export const parseQuestions = (stored: unknown): MonitoringQuestion[] => questionsFormat.parse(stored)

export interface NewBasis {
  readonly id: string
  readonly organisationKey: number
  readonly ground: string
  readonly questions: readonly MonitoringQuestion[]
  readonly threshold: MonitoringThreshold
  readonly writtenByKey: number
  readonly writtenAt: Date
}

export async function insertBasis(tx: Queries, row: NewBasis): Promise<void> {
  await tx.insert(monitoringBases).values(row)
}

/** Every basis of an organisation, the newest first. */
export async function basesOf(queries: Queries, organisationKey: number): Promise<MonitoringBasis[]> {
  const statement = prepared(queries, 'monitoring-bases', (name) => queries.select().from(monitoringBases).where(eq(monitoringBases.organisationKey, sql.placeholder('organisationKey'))).orderBy(desc(monitoringBases.key)).prepare(name))
  const rows = await statement.execute({ organisationKey })
  if (rows.length === 0) return []
  const keys = rows.flatMap(({ writtenByKey, confirmedByKey }) => [writtenByKey, ...(confirmedByKey === null ? [] : [confirmedByKey])])
  const named = new Map((await queries.select({ key: people.key, id: people.id, name: people.name }).from(people).where(inArray(people.key, keys))).map((one) => [one.key, one]))
  const of = (key: number) => named.get(key) ?? { id: '', name: '' }
  return rows.map(({ key, id, ground, questions, threshold, writtenByKey, writtenAt, confirmedByKey, confirmedAt, endedAt }) => ({
    key, id, ground, writtenAt, confirmedAt, endedAt,
    questions: parseQuestions(questions),
    threshold: monitoringThresholds.find((known) => known === threshold) ?? 10,
    writtenById: of(writtenByKey).id, writtenBy: of(writtenByKey).name,
    confirmedBy: confirmedByKey === null ? null : of(confirmedByKey).name,
  }))
}

/** The one that has not ended, confirmed or not; null: there is none. */
export async function standingBasis(queries: Queries, organisationKey: number): Promise<MonitoringBasis | null> {
  return (await basesOf(queries, organisationKey)).find(({ endedAt }) => endedAt === null) ?? null
}

export async function confirmBasis(tx: Queries, basisKey: number, by: { confirmedByKey: number; confirmedAt: Date }): Promise<void> {
  await tx.update(monitoringBases).set(by).where(eq(monitoringBases.key, basisKey))
}

export async function endBasis(tx: Queries, basisKey: number, by: { endedByKey: number; endedAt: Date }): Promise<void> {
  await tx.update(monitoringBases).set(by).where(eq(monitoringBases.key, basisKey))
}

/** What a recruitment that is published now asks on; null: nothing. */
export async function basisInForce(queries: Queries, organisationKey: number): Promise<{ key: number; id: string; publicKey: Buffer | null } | null> {
  const [row] = await queries.select({ key: monitoringBases.key, id: monitoringBases.id, publicKey: monitoringBases.publicKey }).from(monitoringBases)
    .where(and(eq(monitoringBases.organisationKey, organisationKey), isNull(monitoringBases.endedAt), sql`${monitoringBases.confirmedAt} IS NOT NULL`))
  return row ?? null
}

/** Settles that the applicants of this one are asked. */
export async function monitorRecruitment(tx: Queries, row: { recruitmentKey: number; basisKey: number }): Promise<void> {
  await tx.insert(monitoredRecruitments).values(row)
}

/** On what the applicants of a recruitment are asked, and sealed to what. */
export interface Monitoring {
  readonly basisKey: number
  readonly basisId: string
  readonly organisationId: string
  readonly publicKey: Buffer
  readonly questions: readonly MonitoringQuestion[]
}

/** Null where nothing is asked: nothing was at publication, or the basis has ended since. */
export async function monitoringOf(queries: Queries, recruitmentKey: number): Promise<Monitoring | null> {
  const statement = prepared(queries, 'monitoring-of', (name) => queries
    .select({ basisKey: monitoringBases.key, basisId: monitoringBases.id, organisationId: organisations.id, publicKey: monitoringBases.publicKey, questions: monitoringBases.questions })
    .from(monitoredRecruitments).innerJoin(monitoringBases, eq(monitoringBases.key, monitoredRecruitments.basisKey)).innerJoin(organisations, eq(organisations.key, monitoringBases.organisationKey))
    .where(and(eq(monitoredRecruitments.recruitmentKey, sql.placeholder('recruitment')), isNull(monitoringBases.endedAt))).prepare(name))
  const [row] = await statement.execute({ recruitment: recruitmentKey })
  return row?.publicKey ? { ...row, publicKey: row.publicKey, questions: parseQuestions(row.questions) } : null
}
