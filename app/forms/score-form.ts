import * as z from 'zod/mini'
import { longestNote } from '../domain/scoring/evidence-note'
import { parseScore, type Score } from '../domain/scoring/score'
import { choice, optionalText, publicId, revision, shown } from './fields'
import type { FormReply, FormValues } from './form-errors'

/** A level or "cannot judge". */
export const score = z.pipe(z.transform((value: unknown) => parseScore(value)), z.custom<Score>((value) => value !== null, { error: 'choose-one' }))

/**
 * What a reviewer sends of one answer. `save` stays on the page, `next` goes on to the next answer, `undo` takes back the last
 * save, `mark` and `unmark` are the reviewer's own bookmark.
 */
export const scoreForm = z.discriminatedUnion('intent', [
  z.object({ intent: choice(['mark', 'unmark']) }),
  z.object({ intent: z.literal('undo'), undoes: z.object({ assignmentId: publicId, revision }) }),
  z.object({ intent: choice(['save', 'next']), score, note: optionalText(longestNote), revision, shown }),
])

export type ScoreForm = z.output<typeof scoreForm>

/** What the page hears back when it stays: saved under a revision, marked or not, or why nothing was done. */
export type ScoreReply =
  | { readonly done: 'saved'; readonly revision: number }
  | { readonly done: 'marked'; readonly isMarked: boolean; readonly values: FormValues }
  | ({ readonly done: 'nothing' } & FormReply)
