import * as z from 'zod/mini'
import { longestNote } from '../domain/scoring/evidence-note'
import { parseScore, type Score } from '../domain/scoring/score'
import { choice, optionalText, revision } from './fields'
import type { FormReply } from './form-errors'

/** A level or "cannot judge". */
export const scoreField = z.pipe(z.transform((value: unknown) => parseScore(value)), z.custom<Score>((value) => value !== null, { error: 'choose-one' }))

/** What a reviewer sends of one answer. `save` stays on the page, `next` goes on to the next answer. */
export const scoreForm = z.object({
  intent: choice(['save', 'next']),
  score: scoreField,
  note: optionalText(longestNote),
  revision,
})

/** What the page hears back when it stays: saved under a revision, or why not. */
export type ScoreReply = { readonly saved: true; readonly revision: number } | ({ readonly saved: false } & FormReply)
