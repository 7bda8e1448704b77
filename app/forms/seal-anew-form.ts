import * as z from 'zod/mini'
import { identityLimits } from '../domain/identity'
import { optionalText, text } from './fields'
import { canBeReached, email, statement } from './identity-form'

const contact = { email, phone: optionalText(identityLimits.phone) }

/** What may be put right when a name is sealed anew. */
export const contactForm = z.object(contact).check(canBeReached)

/** The whole, where the applicant has no copy of their own. */
export const wholeIdentityForm = z.object({ ...contact, name: text(identityLimits.name), adjustments: optionalText(identityLimits.adjustments), priorityAccess: statement }).check(canBeReached)
