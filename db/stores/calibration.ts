import { and, count, eq, sql } from 'drizzle-orm'
import { isPanelComplete, type Preparation } from '../../app/domain/scoring/calibration'
import type { Level } from '../../app/domain/scoring/score'
import type { ProtocolCalibration } from '../../app/domain/scoring/selection-protocol'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { people } from '../schema/account'
import { introductions, sampleAnswers, sampleLevels } from '../schema/calibration'
import { recruitmentMembers } from '../schema/recruitment'
import { loadSamples } from './sample-answers'

/** One person's part in one recruitment. */
export interface Part {
  readonly recruitmentKey: number
  readonly personKey: number
}

/** When this person read the introduction, or null. */
export async function introductionRead(queries: Queries, { recruitmentKey, personKey }: Part): Promise<Date | null> {
  const statement = prepared(queries, 'introduction-read', (name) => queries.select({ readAt: introductions.readAt }).from(introductions)
    .where(and(eq(introductions.recruitmentKey, sql.placeholder('recruitment')), eq(introductions.personKey, sql.placeholder('person')))).prepare(name))
  const [row] = await statement.execute({ recruitment: recruitmentKey, person: personKey })
  return row?.readAt ?? null
}

/** Writes down that the introduction was read; false when that stood there already. */
export async function insertIntroduction(tx: Queries, row: Part & { readAt: Date }): Promise<boolean> {
  const written = await tx.insert(introductions).values(row).onConflictDoNothing().returning({ personKey: introductions.personKey })
  return written.length > 0
}

/** What this person has done before the first real answer: two point reads, for every page of the scoring desk asks. */
export async function preparationOf(queries: Queries, { recruitmentKey, personKey }: Part): Promise<Preparation> {
  const statement = prepared(queries, 'samples-scored', (name) => queries.select({ samples: count(sampleAnswers.key), scored: count(sampleLevels.sampleKey) }).from(sampleAnswers)
    .leftJoin(sampleLevels, and(eq(sampleLevels.sampleKey, sampleAnswers.key), eq(sampleLevels.personKey, sql.placeholder('person'))))
    .where(eq(sampleAnswers.recruitmentKey, sql.placeholder('recruitment'))).prepare(name))
  const [row] = await statement.execute({ recruitment: recruitmentKey, person: personKey })
  return { isIntroduced: (await introductionRead(queries, { recruitmentKey, personKey })) !== null, samples: row?.samples ?? 0, scored: row?.scored ?? 0 }
}

/** This person's own levels by the sample's inner key. */
export async function ownSampleLevels(queries: Queries, { recruitmentKey, personKey }: Part): Promise<Map<number, Level | null>> {
  const rows = await queries.select({ sampleKey: sampleLevels.sampleKey, level: sampleLevels.level }).from(sampleLevels)
    .where(and(eq(sampleLevels.recruitmentKey, recruitmentKey), eq(sampleLevels.personKey, personKey)))
  return new Map(rows.map(({ sampleKey, level }) => [sampleKey, level as Level | null]))
}

export async function insertSampleLevels(tx: Queries, { recruitmentKey, personKey }: Part, levels: ReadonlyMap<number, Level | null>): Promise<void> {
  await tx.insert(sampleLevels).values([...levels].map(([sampleKey, level]) => ({ recruitmentKey, personKey, sampleKey, level })))
}

/**
 * What the whole panel gave each sample, by the sample's inner key; null as long as anybody on the committee has not
 * scored them all. Who gave what is not read.
 */
export async function completePanel(queries: Queries, recruitmentKey: number, samples: number): Promise<Map<number, (Level | null)[]> | null> {
  const members = await queries.select({ scored: count(sampleLevels.sampleKey) }).from(recruitmentMembers)
    .leftJoin(sampleLevels, and(eq(sampleLevels.personKey, recruitmentMembers.personKey), eq(sampleLevels.recruitmentKey, recruitmentMembers.recruitmentKey)))
    .where(and(eq(recruitmentMembers.recruitmentKey, recruitmentKey), sql`${recruitmentMembers.role} <> 'redactor'`))
    .groupBy(recruitmentMembers.personKey)
  if (!isPanelComplete(members.map(({ scored }) => scored), samples)) return null
  return panelSoFar(queries, recruitmentKey)
}

/** The same however many have scored them: for the time when the committee sees each other's scores. */
export async function panelSoFar(queries: Queries, recruitmentKey: number): Promise<Map<number, (Level | null)[]>> {
  const rows = await queries.select({ sampleKey: sampleLevels.sampleKey, level: sampleLevels.level }).from(sampleLevels)
    .innerJoin(recruitmentMembers, and(eq(recruitmentMembers.personKey, sampleLevels.personKey), eq(recruitmentMembers.recruitmentKey, sampleLevels.recruitmentKey)))
    .where(eq(sampleLevels.recruitmentKey, recruitmentKey))
  const bySample = new Map<number, (Level | null)[]>()
  for (const { sampleKey, level } of rows) bySample.set(sampleKey, [...(bySample.get(sampleKey) ?? []), level as Level | null])
  return bySample
}

/** What the protocol says of introduction and calibration; null when there was neither. */
export async function calibrationRecord(queries: Queries, recruitmentKey: number): Promise<ProtocolCalibration | null> {
  const read = await queries.select({ reviewerId: people.id, readAt: introductions.readAt }).from(introductions)
    .innerJoin(people, eq(people.key, introductions.personKey)).where(eq(introductions.recruitmentKey, recruitmentKey)).orderBy(people.id)
  const given = await panelSoFar(queries, recruitmentKey)
  const samples = await loadSamples(queries, recruitmentKey)
  if (read.length === 0 && samples.length === 0) return null
  return {
    introduced: read.map(({ reviewerId, readAt }) => ({ reviewerId, readAt: readAt.toISOString() })),
    samples: samples.map(({ key, id, questionId, text, intendedLevel, reason }) => ({
      id, questionId, text, intendedLevel, reason,
      levels: (given.get(key) ?? []).sort((a, b) => (a ?? Infinity) - (b ?? Infinity) || 0), // two who could not judge: Infinity - Infinity
    })),
  }
}
