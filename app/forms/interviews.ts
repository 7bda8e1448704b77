import * as z from 'zod/mini'
import { interviewOutcomes, longestOutcomeReason } from '../domain/recruitment/interview-outcome'
import { interviewMinutes, longestPlace, mostInARow, mostSeats } from '../domain/recruitment/interview-times'
import { longestCallReason } from '../domain/recruitment/called-later'
import { longestNote } from '../domain/scoring/evidence-note'
import { parseScore, type Score } from '../domain/scoring/score'
import { choice, localText, optionalDanishTime, optionalText, publicId, text, ticked, wholeNumber } from './fields'

const time = z.pipe(optionalDanishTime(), z.custom<Date>((value) => value instanceof Date, { error: 'required' }))

/** What HR does about times. */
export const interviewPlanForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'), startsAt: time, minutes: wholeNumber(interviewMinutes.least, interviewMinutes.most), times: wholeNumber(1, mostInARow),
    place: text(longestPlace), seats: wholeNumber(1, mostSeats), memberIds: ticked(),
  }),
  z.object({ intent: z.literal('remove'), slotId: publicId }),
  z.object({ intent: z.literal('call-off'), slotId: publicId }),
  z.object({ intent: z.literal('offer'), chooseUntil: time }),
  z.object({ intent: z.literal('give'), candidateId: publicId, slotId: publicId }),
])

const anchor = localText(1000)
const written = (value: { da?: string; en?: string }) => Boolean(value.da ?? value.en)
const required = z.pipe(localText(1000), z.custom<{ da?: string; en?: string }>((value) => written(value as { da?: string; en?: string }), { error: 'required' }))

/** A question of the interview with its scale; `questionId` is empty for a new one. */
export const interviewQuestionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), questionId: z.union([z.literal(''), publicId]), prompt: required, anchor1: anchor, anchor3: anchor, anchor5: anchor }),
  z.object({ intent: z.literal('remove'), questionId: publicId }),
  z.object({ intent: z.literal('take-over'), family: publicId, bankQuestionId: publicId }),
])

const level = z.pipe(z.transform((value: unknown) => (value === '' ? null : (parseScore(value) ?? undefined))), z.custom<Score | null>((value) => value !== undefined, { error: 'choose-one' }))

/**
 * A member's levels and notes for one interview, by the question's id. The form has a note for every question: to be handed in each takes a level, and to be kept
 * each that has a note, so that nothing typed is lost.
 */
export const interviewScoreForm = z.object({
  intent: choice(['keep', 'hand-in']),
  levels: z._default(z.optional(z.record(publicId, level)), {}),
  notes: z._default(z.optional(z.record(publicId, optionalText(longestNote))), {}),
}).check((posted) => {
  const { intent, levels, notes } = posted.value
  for (const [id, note] of Object.entries(notes)) {
    if ((intent === 'hand-in' || note !== '') && !levels[id]) posted.issues.push({ code: 'custom', path: ['levels', id], message: 'choose-one', input: '' })
  }
})

const number = text(20)

/** What HR records, proposes and opens after the interviews, and what chair and HR confirm. */
export const outcomeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('record'), candidateId: publicId, outcome: choice(interviewOutcomes), reason: optionalText(longestOutcomeReason) }),
  z.object({ intent: z.literal('confirm'), outcomeId: publicId }),
  z.object({ intent: z.literal('propose'), candidateNumber: number, insteadOf: number, reason: text(longestCallReason), departureReason: optionalText(longestCallReason) }),
  z.object({ intent: z.literal('take-back') }),
  z.object({ intent: z.literal('confirm-call'), candidateNumber: number }),
  z.object({ intent: z.literal('open') }),
])

/** What the chair may do of it. */
export const chairOutcomeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), outcomeId: publicId }),
  z.object({ intent: z.literal('confirm-call'), candidateNumber: number }),
])

/** What an invited applicant answers: the text is taken as typed. */
export const chooseInterviewForm = z.object({ intent: choice(['choose', 'none-fits']), slotId: z._default(z.optional(z.string()), ''), word: z._default(z.optional(z.string()), '') })
