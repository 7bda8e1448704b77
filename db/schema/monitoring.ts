import type { ReleasedBatch } from '../../app/domain/evaluation/release'
import type { MonitoringQuestion } from '../../app/domain/monitoring/questions'
import { bytes, id, index, instant, int, json, key, ref, table, text } from '../vocabulary'
import { organisations, people } from './account'
import { recruitments } from './recruitment'

/**
 * On what ground, and what, people may be asked for the evaluation: one at a time. What is asked never changes; other questions are another basis, and
 * figures of one basis are never added to those of another.
 */
export const monitoringBases = table('monitoring_bases', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  ground: text().notNull(),
  questions: json<readonly MonitoringQuestion[]>().notNull(),
  threshold: int().notNull(),
  writtenByKey: ref().notNull().references(() => people.key),
  writtenAt: instant().notNull(),
  confirmedByKey: ref().references(() => people.key),
  confirmedAt: instant(),
  endedByKey: ref().references(() => people.key),
  endedAt: instant(),
  /** What is answered is sealed to it: 65 bytes, made with the first recruitment that asks. */
  publicKey: bytes(),
  /** Of how many recruitments the batch is that has not been told yet. */
  batchRecruitments: int().notNull().default(0),
  /** The quarter in which a report was last asked for, as `2027-Q1`. */
  askedIn: text(),
}, (t) => [index('monitoring_bases_organisation_idx').on(t.organisationKey)])

/** The recruitments whose applicants are asked, and on which basis: settled at publication. */
export const monitoredRecruitments = table('monitored_recruitments', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  basisKey: ref().notNull().references(() => monitoringBases.key),
}, (t) => [index('monitored_recruitments_basis_idx').on(t.basisKey)])

/** What was told, batch by batch: counts of groups, of several recruitments together. What was not told of a batch is kept nowhere. */
export const monitoringReleases = table('monitoring_releases', {
  key: key(),
  id: id(),
  basisKey: ref().notNull().references(() => monitoringBases.key),
  quarter: text().notNull(),
  askedByKey: ref().notNull().references(() => people.key),
  releasedAt: instant().notNull(),
  body: json<ReleasedBatch>().notNull(),
}, (t) => [index('monitoring_releases_basis_idx').on(t.basisKey)])
