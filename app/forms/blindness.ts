import * as z from 'zod/mini'
import { ticked } from './fields'

/** Whether reviewers are asked, and whether about background too. */
export const blindnessSettingsForm = z.object({ asks: z.pipe(ticked(), z.transform((words: string[]) => ({ asksBlindness: words.includes('blindness'), asksBackground: words.includes('background') }))) })

/** A reviewer's answers by the candidate's place on the page and by topic; what is none of what was asked is passed over later. */
export const blindnessCheckForm = z.object({ about: z._default(z.optional(z.record(z.string(), z.record(z.string(), z.string()))), {}) })
