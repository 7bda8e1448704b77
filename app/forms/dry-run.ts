import * as z from 'zod/mini'
import type { Level } from '../domain/scoring/score'
import { choice } from './fields'

const byValue = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const satisfies Record<Level, Level>
const chosen = z.pipe(z.string({ error: 'choose-one' }), choice(['1', '2', '3', '4', '5']))
const level = z.pipe(chosen, z.transform((value): Level => byValue[value]))

/**
 * A level from 1 to 5 on every scored question for each of the two who are scored by hand. Where nothing was chosen at all,
 * each scale says so by itself.
 */
export function dryRunForm(questionIds: readonly string[]) {
  const ofApplicant = z.prefault(z.object(Object.fromEntries(questionIds.map((id) => [id, level]))), {})
  return z.object({ scores: z.prefault(z.object({ A: ofApplicant, D: ofApplicant }), {}) })
}
