import { and, count, countDistinct, eq, inArray } from 'drizzle-orm'
import { mayTellExperience, type ExperienceAnswers } from '../../app/domain/evaluation/experience'
import type { Queries } from '../database.server'
import { applications } from '../schema/application'
import { applicantExperienceMarks } from '../schema/experience-of-applicants'
import { recruitments } from '../schema/recruitment'
import { addExperience, tellExperience } from './experience'

export async function applicantHasTold(queries: Queries, applicationKey: number): Promise<boolean> {
  return (await queries.$count(applicantExperienceMarks, eq(applicantExperienceMarks.applicationKey, applicationKey))) > 0
}

/** Adds an applicant's answers to what is pending, marks that they were given, and tells what is enough together. */
export async function addApplicantExperience(tx: Queries, { applicationKey, organisationKey }: { applicationKey: number; organisationKey: number }, answers: ExperienceAnswers): Promise<void> {
  await addExperience(tx, { organisationKey, audience: 'applicant' }, answers)
  await tx.insert(applicantExperienceMarks).values({ applicationKey })
  const [row] = await tx.select({ people: count(), recruitments: countDistinct(applications.recruitmentKey) }).from(applicantExperienceMarks)
    .innerJoin(applications, eq(applications.key, applicantExperienceMarks.applicationKey)).innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .where(and(eq(recruitments.organisationKey, organisationKey), eq(applicantExperienceMarks.isTold, false)))
  if (!row || !mayTellExperience(row)) return
  await tellExperience(tx, { organisationKey, audience: 'applicant' })
  const theirs = tx.select({ key: applications.key }).from(applications).innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey)).where(eq(recruitments.organisationKey, organisationKey))
  await tx.update(applicantExperienceMarks).set({ isTold: true }).where(inArray(applicantExperienceMarks.applicationKey, theirs))
}

/** Forgets that an applicant has answered; what was counted stays counted. */
export async function forgetExperience(tx: Queries, applicationKey: number): Promise<void> {
  await tx.delete(applicantExperienceMarks).where(eq(applicantExperienceMarks.applicationKey, applicationKey))
}
