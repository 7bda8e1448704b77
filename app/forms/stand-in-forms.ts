import * as z from 'zod/mini'
import { standInReasons } from '../domain/recruitment/stand-in'
import { choice, publicId, ticked } from './fields'

/** Who takes whose place, and why, in a word of a list. */
export const nameStandInForm = z.object({ insteadOf: publicId, personId: publicId, reason: choice(standInReasons) })

/** What a stand-in says of each of the invited, by the candidate's id, and that the introduction was read. */
export const relationsOfStandInForm = z.object({
  read: z._default(z.optional(z.string()), ''),
  /** Of whom the page asked. */
  asked: ticked(),
  relations: z._default(z.optional(z.record(publicId, choice(['none', 'off']))), {}),
}).check((posted) => {
  const { read, asked, relations } = posted.value
  if (read !== 'yes') posted.issues.push({ code: 'custom', path: ['read'], message: 'required', input: read })
  for (const id of asked) if (!(id in relations)) posted.issues.push({ code: 'custom', path: ['relations', id], message: 'choose-one', input: '' })
})
