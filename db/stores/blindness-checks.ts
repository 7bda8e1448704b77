import { and, countDistinct, eq, inArray, sql } from 'drizzle-orm'
import { mayBeTold, type BlindnessCount, type BlindnessTopic } from '../../app/domain/scoring/blindness-check'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { blindnessCounts, blindnessMarks } from '../schema/blindness'
import { recruitments } from '../schema/recruitment'

interface Part {
  readonly recruitmentKey: number
  readonly personKey: number
}

/** Whether this person has answered anything of these topics. */
export async function hasAnsweredAny(queries: Queries, { recruitmentKey, personKey }: Part, topics: readonly BlindnessTopic[]): Promise<boolean> {
  if (topics.length === 0) return false
  const own = and(eq(blindnessMarks.recruitmentKey, recruitmentKey), eq(blindnessMarks.personKey, personKey), inArray(blindnessMarks.topic, [...topics]))
  return (await queries.$count(blindnessMarks, own)) > 0
}

/** Adds one person's answers to what is pending, and marks that they were given. What is together enough is told from now on. */
export async function addBlindnessCounts(tx: Queries, { recruitmentKey, personKey, organisationKey }: Part & { organisationKey: number }, counts: readonly BlindnessCount[]): Promise<void> {
  for (const { topic, outcome, count } of counts) {
    await tx.insert(blindnessCounts).values({ organisationKey, topic, outcome, pending: count, told: 0 }).onConflictDoUpdate({
      target: [blindnessCounts.organisationKey, blindnessCounts.topic, blindnessCounts.outcome], set: { pending: sql`${blindnessCounts.pending} + ${count}` },
    })
  }
  for (const topic of new Set(counts.map((one) => one.topic))) {
    await tx.insert(blindnessMarks).values({ recruitmentKey, personKey, topic })
    if (mayBeTold(await markedIn(tx, { organisationKey, topic, isTold: false }))) await tellPending(tx, { organisationKey, topic })
  }
}

interface MarksOf {
  readonly organisationKey: number
  readonly topic: BlindnessTopic
  readonly isTold: boolean
}

/** How many reviewers, of how many recruitments, the answers come from. */
async function markedIn(queries: Queries, { organisationKey, topic, isTold }: MarksOf): Promise<{ reviewers: number; recruitments: number }> {
  const [row] = await queries.select({ reviewers: countDistinct(blindnessMarks.personKey), recruitments: countDistinct(blindnessMarks.recruitmentKey) }).from(blindnessMarks)
    .innerJoin(recruitments, eq(recruitments.key, blindnessMarks.recruitmentKey))
    .where(and(eq(recruitments.organisationKey, organisationKey), eq(blindnessMarks.topic, topic), eq(blindnessMarks.isTold, isTold)))
  return row ?? { reviewers: 0, recruitments: 0 }
}

async function tellPending(tx: Queries, { organisationKey, topic }: Omit<MarksOf, 'isTold'>): Promise<void> {
  await tx.update(blindnessCounts).set({ told: sql`${blindnessCounts.told} + ${blindnessCounts.pending}`, pending: 0 })
    .where(and(eq(blindnessCounts.organisationKey, organisationKey), eq(blindnessCounts.topic, topic)))
  const ofOrganisation = tx.select({ key: recruitments.key }).from(recruitments).where(eq(recruitments.organisationKey, organisationKey))
  await tx.update(blindnessMarks).set({ isTold: true }).where(and(eq(blindnessMarks.topic, topic), inArray(blindnessMarks.recruitmentKey, ofOrganisation)))
}

/** What is told of an organisation's recruitments; what is pending is read by nobody. */
export async function toldBlindnessCounts(queries: Queries, organisationKey: number): Promise<BlindnessCount[]> {
  const statement = prepared(queries, 'told-blindness', (name) => queries.select({ topic: blindnessCounts.topic, outcome: blindnessCounts.outcome, count: blindnessCounts.told })
    .from(blindnessCounts).where(eq(blindnessCounts.organisationKey, sql.placeholder('organisationKey'))).prepare(name))
  return statement.execute({ organisationKey })
}
