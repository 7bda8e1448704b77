import * as z from 'zod/mini'
import { longestNote } from '../domain/scoring/evidence-note'
import { scoreValues } from '../domain/scoring/score'
import { choice, optionalText, revision } from './fields'

/** What a reviewer sends of one answer. `save` stays on the page, `next` goes on to the next answer. */
export const scoreForm = z.object({
  intent: choice(['save', 'next']),
  score: choice(scoreValues),
  note: optionalText(longestNote),
  revision,
})
