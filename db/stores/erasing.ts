import { eq, getTableName, inArray, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Queries } from '../database.server'
import { acquaintances } from '../schema/acquaintances'
import { answers, applicantRequests, applications, candidateLinks, clearances, deskSteps, examinations, findings, secondReadings, veils } from '../schema/application'
import { blindnessMarks } from '../schema/blindness'
import { blockedPairs } from '../schema/blocked-pairs'
import { introductions, sampleLevels } from '../schema/calibration'
import { calledLater, callProposals } from '../schema/called-later'
import { caseNotes } from '../schema/case-notes'
import { priorityClaims } from '../schema/claims'
import { lostHalves, unsealings } from '../schema/custody'
import { decisionLetters, earlierAnswers, feedback } from '../schema/decisions'
import { documentRequests } from '../schema/documents'
import { erasureRequests } from '../schema/erasure'
import { givenCopies } from '../schema/given-copies'
import { experienceMarks } from '../schema/experience'
import { applicantExperienceMarks } from '../schema/experience-of-applicants'
import { hearingComments } from '../schema/hearing-comments'
import { hearings } from '../schema/hearings'
import { outgoingLetters } from '../schema/outbox'
import { interviewOutcomes } from '../schema/interview-outcomes'
import { interviewChoices, interviewPlans, interviewQuestions, interviewScores, interviewSheets, interviewSlotMembers, interviewSlots } from '../schema/interviews'
import { recruitments } from '../schema/recruitment'
import { assignments, candidates, clearedAnswers, levelWaivers, locks, protocolConfirmations, rereadings, scores, scoreWaivers, shortlistEntries, shortlistProposals } from '../schema/review'
import { standInRelations } from '../schema/stand-in-relations'
import { scoreSteps } from '../schema/score-steps'
import { secondLookPairs, secondLooks, secondLookVerdicts } from '../schema/second-look'

/** How many rows went, by the table's name. */
export type Counts = Record<string, number>

/** Deletes and counts. Tables of which nothing goes are left out of the counts. */
export async function deleteCounted(tx: Queries, counts: Counts, from: readonly (readonly [PgTable, SQL])[]): Promise<void> {
  for (const [table, which] of from) {
    const gone = await tx.$count(table, which)
    if (gone === 0) continue
    await tx.delete(table).where(which)
    counts[getTableName(table)] = (counts[getTableName(table)] ?? 0) + gone
  }
}

/** Deletes what applicants handed in and what the desk made of it, the applications themselves last. Their boxes go through the door of app/identity before. */
export async function deleteApplications(tx: Queries, counts: Counts, which: SQL): Promise<void> {
  const keys = tx.select({ key: applications.key }).from(applications).where(which)
  const parts = [applicantExperienceMarks, givenCopies, blockedPairs, deskSteps, examinations, secondReadings, clearances, veils, findings, applicantRequests, answers, outgoingLetters, candidateLinks] as const
  await deleteCounted(tx, counts, [...parts.map((table) => [table, inArray(table.applicationKey, keys)] as const), [applications, which]])
}

/** Deletes what the committee read and made of candidates, the candidates themselves last. Released identities go through app/released before. */
export async function deleteCandidates(tx: Queries, counts: Counts, which: SQL): Promise<void> {
  const keys = tx.select({ key: candidates.key }).from(candidates).where(which)
  const heard = tx.select({ key: hearings.key }).from(hearings).where(inArray(hearings.candidateKey, keys))
  const assigned = tx.select({ key: assignments.key }).from(assignments).where(inArray(assignments.candidateKey, keys))
  const parts = [interviewChoices, interviewScores, interviewSheets, interviewOutcomes, callProposals, calledLater, hearings, priorityClaims, shortlistEntries, levelWaivers, rereadings, scores] as const
  await deleteCounted(tx, counts, [[hearingComments, inArray(hearingComments.hearingKey, heard)], [scoreSteps, inArray(scoreSteps.assignmentKey, assigned)]])
  for (const side of [secondLookPairs.firstKey, secondLookPairs.secondKey]) {
    const pairs = tx.select({ key: secondLookPairs.key }).from(secondLookPairs).where(inArray(side, keys))
    await deleteCounted(tx, counts, [[secondLookVerdicts, inArray(secondLookVerdicts.pairKey, pairs)], [secondLookPairs, inArray(side, keys)]])
  }
  const rest = [assignments, clearedAnswers, decisionLetters, earlierAnswers, standInRelations, feedback] as const
  await deleteCounted(tx, counts, [...[...parts, ...rest].map((table) => [table, inArray(table.candidateKey, keys)] as const), [candidates, which]])
}

/**
 * Deletes the rest of a recruitment that leads to people; call it last. What stays: the post, its questions, who sat on the committee, how long answers
 * took, and that there was a lock, with its hash but without what it says.
 */
export async function deleteRecruitmentParts(tx: Queries, counts: Counts, recruitmentKey: number): Promise<void> {
  const slots = tx.select({ key: interviewSlots.key }).from(interviewSlots).where(eq(interviewSlots.recruitmentKey, recruitmentKey))
  await deleteCounted(tx, counts, [[interviewSlotMembers, inArray(interviewSlotMembers.slotKey, slots)]])
  const parts = [interviewSlots, interviewPlans, interviewQuestions, caseNotes, scoreWaivers, blindnessMarks, experienceMarks, shortlistProposals, protocolConfirmations, sampleLevels, introductions, acquaintances, secondLooks, unsealings, lostHalves, erasureRequests, documentRequests] as const
  await deleteCounted(tx, counts, parts.map((table) => [table, eq(table.recruitmentKey, recruitmentKey)] as const))
  await tx.update(locks).set({ protocol: {} }).where(eq(locks.recruitmentKey, recruitmentKey))
  await tx.update(recruitments).set({ contact: '' }).where(eq(recruitments.key, recruitmentKey))
}

export const ofRecruitment = { applications: (key: number) => eq(applications.recruitmentKey, key), candidates: (key: number) => eq(candidates.recruitmentKey, key) } as const
export const one = { application: (key: number) => eq(applications.key, key), candidate: (key: number) => eq(candidates.key, key) } as const
export const several = { applications: (keys: readonly number[]) => inArray(applications.key, [...keys]), candidates: (keys: readonly number[]) => inArray(candidates.key, [...keys]) } as const
