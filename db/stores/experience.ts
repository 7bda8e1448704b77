import { and, countDistinct, eq, inArray, sql } from 'drizzle-orm'
import { mayTellExperience, type ExperienceAnswers, type ExperienceAudience, type ExperienceCount } from '../../app/domain/evaluation/experience'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { experienceCounts, experienceMarks } from '../schema/experience'
import { recruitments } from '../schema/recruitment'

interface OfAudience {
  readonly organisationKey: number
  readonly audience: ExperienceAudience
}

/** Adds one person's answers to what is pending. That they answered is marked by the caller, who then looks whether there is enough. */
export async function addExperience(tx: Queries, of: OfAudience, answers: ExperienceAnswers): Promise<void> {
  for (const [question, level] of Object.entries(answers) as [ExperienceCount['question'], number][]) { // the keys of this type
    await tx.insert(experienceCounts).values({ ...of, question, level, pending: 1, told: 0 }).onConflictDoUpdate({
      target: [experienceCounts.organisationKey, experienceCounts.audience, experienceCounts.question, experienceCounts.level], set: { pending: sql`${experienceCounts.pending} + 1` },
    })
  }
}

/** All that is pending is told from now on. */
export async function tellExperience(tx: Queries, { organisationKey, audience }: OfAudience): Promise<void> {
  await tx.update(experienceCounts).set({ told: sql`${experienceCounts.told} + ${experienceCounts.pending}`, pending: 0 })
    .where(and(eq(experienceCounts.organisationKey, organisationKey), eq(experienceCounts.audience, audience)))
}

/** What is told; what is pending is read by nobody. */
export async function toldExperience(queries: Queries, organisationKey: number): Promise<ExperienceCount[]> {
  const statement = prepared(queries, 'told-experience', (name) => queries.select({ audience: experienceCounts.audience, question: experienceCounts.question, level: experienceCounts.level, count: experienceCounts.told })
    .from(experienceCounts).where(eq(experienceCounts.organisationKey, sql.placeholder('organisationKey'))).prepare(name))
  return statement.execute({ organisationKey })
}

interface Member {
  readonly recruitmentKey: number
  readonly personKey: number
}

export async function hasToldExperience(queries: Queries, { recruitmentKey, personKey }: Member): Promise<boolean> {
  return (await queries.$count(experienceMarks, and(eq(experienceMarks.recruitmentKey, recruitmentKey), eq(experienceMarks.personKey, personKey)))) > 0
}

/** Marks that a member of a committee has answered, and tells what is enough together. */
export async function markMember(tx: Queries, member: Member, organisationKey: number): Promise<void> {
  await tx.insert(experienceMarks).values(member)
  const ofOrganisation = tx.select({ key: recruitments.key }).from(recruitments).where(eq(recruitments.organisationKey, organisationKey))
  const waiting = and(inArray(experienceMarks.recruitmentKey, ofOrganisation), eq(experienceMarks.isTold, false))
  const [row] = await tx.select({ people: countDistinct(experienceMarks.personKey), recruitments: countDistinct(experienceMarks.recruitmentKey) }).from(experienceMarks).where(waiting)
  if (!row || !mayTellExperience(row)) return
  await tellExperience(tx, { organisationKey, audience: 'reviewer' })
  await tx.update(experienceMarks).set({ isTold: true }).where(waiting)
}
