import * as z from 'zod/mini'
import { identityLimits } from '../domain/identity'
import { longestRelations } from '../domain/scoring/relations'
import { optionalText, publicId, text } from './fields'

/** Something, an at-sign, a host's name with a dot within: whether it can be reached only a mail can tell. */
const looksLikeEmail = /^[^\s@<>(),;:"\p{Cc}]+@([^\s@<>(),;:".\p{Cc}]+\.)+[^\s@<>(),;:".\p{Cc}]+$/u

/** What a copied address or number brings along unseen; the letters of some names need it, so names keep it. */
const withoutUnseen = z.pipe(optionalText(identityLimits.email), z.transform((typed: string) => typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()))

/** A statement that was ticked, or was not: its checkbox has the value `yes`. */
export const statement = z.pipe(z._default(z.optional(z.string()), ''), z.transform((value: string) => value === 'yes'))

export const email = z.pipe(withoutUnseen, z.string().check(z.refine((typed) => typed === '' || looksLikeEmail.test(typed), 'not-an-email')))

/** Names in words, or those that were ticked, as lines. */
const knows = z.pipe(z.transform((typed: unknown) => (Array.isArray(typed) ? typed.join('\n') : typed)), optionalText(longestRelations))

const said = (value: unknown) => typeof value === 'string' && value.trim() !== ''

/** Not everybody has an e-mail address; somebody who can be reached in no way cannot be invited. Looked at whatever else is wrong. */
export const canBeReached = z.refine<{ email?: unknown; phone?: unknown }>(({ email: address, phone }) => said(address) || said(phone), { path: ['email'], error: 'email-or-phone', when: () => true })

/** Who the applicant is, how to reach them and what they ask for in case of an interview. The key makes a repeated post the same submission. */
export const identityForm = z.object({
  name: text(identityLimits.name),
  email,
  phone: optionalText(identityLimits.phone),
  adjustments: optionalText(identityLimits.adjustments),
  priorityAccess: statement,
  knows,
  idempotencyKey: publicId,
}).check(canBeReached)

/** The same as far as it is filled in, to be gone on with later. */
export const identityDraftForm = z.object({
  name: optionalText(identityLimits.name),
  email: optionalText(identityLimits.email),
  phone: optionalText(identityLimits.phone),
  adjustments: optionalText(identityLimits.adjustments),
  priorityAccess: statement,
  knows,
})
