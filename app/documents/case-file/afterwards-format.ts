import { z } from 'zod'
import { answerKinds } from '~/domain/answering/kinds'
import { noteSides } from '~/domain/recruitment/case-notes'
import { documentKinds, documentStates, documentTypes } from '~/domain/recruitment/documents'
import { interviewOutcomes } from '~/domain/recruitment/interview-outcome'
import { messageAuthors, threadKinds } from '~/domain/recruitment/messages'
import { phases } from '~/domain/recruitment/phases'

const instant = z.iso.datetime()
const localText = z.partialRecord(z.enum(['da', 'en']), z.string())
/** Written when names were open: `[navn]` stands where one of those invited was named. Null: their names are erased, so that nobody can see any more whether one stands in it, and it is left out. */
const veiled = z.string().nullable()

/** What a case file has of the time after the lock, each an optional name of `caseFormat`. Candidates are numbers. */
export const afterwardsFormat = {
  /** What each was answered, once it was sent. `delivery`: of the mail; the answer stands behind the receipt code whatever became of it. */
  answersGiven: z.optional(z.array(z.strictObject({
    candidate: z.string(), kind: z.enum(answerKinds), language: z.enum(['da', 'en']), text: veiled, approvedBy: z.string(), approvedAt: instant.nullable(), sentAt: instant,
    /** Null: not kept of an answer that another one took the place of. */
    delivery: z.enum(['no-mail', 'waiting', 'sent', 'given-up']).nullable(),
    /** It holds no more: the next one of the same candidate does. */
    isReplaced: z.optional(z.literal(true)),
  }))),
  /** That documents were asked for and came, and who opened them. What they say is not in the file. */
  documentsAskedFor: z.optional(z.array(z.strictObject({ kind: z.enum(documentKinds), name: veiled, until: instant }))),
  documentsHandedIn: z.optional(z.array(z.strictObject({ candidate: z.string(), kind: z.enum(documentKinds), type: z.enum(documentTypes), day: z.iso.date(), state: z.enum(documentStates) }))),
  documentLooks: z.optional(z.array(z.strictObject({ at: instant, by: z.string().nullable(), role: z.string(), candidate: z.string(), kind: z.string() }))),
  interviews: z.optional(z.strictObject({
    chooseUntil: instant.nullable(),
    times: z.array(z.strictObject({ startsAt: instant, minutes: z.int(), place: veiled, seats: z.int(), members: z.array(z.string()) })),
    /** `startsAt` null: none fitted, in their own words. */
    choices: z.array(z.strictObject({ candidate: z.string(), startsAt: instant.nullable(), word: veiled })),
    questions: z.array(z.strictObject({ number: z.int().min(1), prompt: localText, anchors: z.strictObject({ level1: localText, level3: localText, level5: localText }) })),
    /** As members handed them in, each under a letter that is another person's at the next candidate. */
    assessments: z.array(z.strictObject({ candidate: z.string(), question: z.int().min(1), member: z.string(), level: z.int().min(1).max(5).nullable(), note: veiled })),
    averages: z.array(z.strictObject({ candidate: z.string(), average: z.number().nullable() })),
  })),
  /** All that was ever recorded. `recordedBy` null: the applicant. A hiring stands when a second person has confirmed it. */
  outcomes: z.optional(z.array(z.strictObject({
    candidate: z.string(), outcome: z.enum(interviewOutcomes), reason: veiled, recordedBy: z.string().nullable(), recordedAt: instant, confirmedBy: z.string().nullable(), confirmedAt: instant.nullable(), stands: z.boolean(),
  }))),
  calledLater: z.optional(z.array(z.strictObject({ candidate: z.string(), insteadOf: z.string(), reason: veiled, departureReason: veiled, proposedBy: z.string(), confirmedBy: z.string(), at: instant }))),
  /** A thread that an applicant began has no number: nobody is told whose it is. */
  messages: z.optional(z.array(z.strictObject({
    thread: z.string(), kind: z.enum(threadKinds), candidate: z.string().nullable(),
    messages: z.array(z.strictObject({ author: z.enum(messageAuthors), day: z.iso.date(), language: z.enum(['da', 'en']), text: veiled })),
  }))),
  /** That something was noted; what it says is a file of its own. */
  notes: z.optional(z.array(z.strictObject({ at: instant, by: z.string(), side: z.enum(noteSides), phase: z.enum(phases) }))),
} as const

export type Afterwards = z.infer<ReturnType<typeof z.strictObject<typeof afterwardsFormat>>>
