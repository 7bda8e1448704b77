import * as z from 'zod/mini'
import { organisationRoles } from '../domain/access/capabilities'
import { disclosures } from '../domain/disclosure'
import { languages } from '../domain/local-text'
import { blindnessRules } from '../domain/recruitment/blindness-policy'
import { email, optionalEmail, personName } from './account-forms'
import { choice, optionalText, text, ticked, wholeNumber } from './fields'

const roles = z.pipe(ticked(), z.array(z.enum(organisationRoles, { error: 'choose-some' })))

export const inviteForm = z.object({ name: personName, email, language: choice(languages), roles })

export const rolesForm = z.object({ roles })

export const departmentForm = z.object({ name: z.object({ da: text(120), en: optionalText(120) }) })

/** A date as the browser's field writes it (`2026-04-01`), or '' when the field is empty. */
function optionalDate() {
  const written = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'not-a-time'))
  return z.pipe(z._default(z.optional(z.string()), ''), z.pipe(written, z.string().check(z.refine((value) => value === '' || isDate(value), 'no-such-time'))))
}

function isDate(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
}

/** Longest grace after a deadline, in minutes: a day. */
const longestGrace = 1440

/**
 * What the organisation sets for itself.
 * @param isReadable whether white text can be read on a colour (#rrggbb) and the colour on white
 */
export function settingsForm(isReadable: (colour: string) => boolean) {
  const colour = z.pipe(text(7), z.string().check(
    z.regex(/^#[\da-f]{6}$/i, { error: 'not-a-colour', abort: true }),
    z.refine(isReadable, 'too-pale'),
  ))
  return z.object({
    name: text(120),
    brandColour: colour,
    defaultLanguage: choice(languages),
    permanent: choice(blindnessRules),
    fixedTerm: choice(blindnessRules),
    hints: choice(['on', 'off'] as const),
    graceMinutes: wholeNumber(0, longestGrace),
    privacyContact: optionalText(300),
    controllerAddress: optionalText(500),
    dataProtectionOfficer: optionalText(300),
    helpContact: optionalText(300),
    paperAddress: optionalText(500),
    accessibilityReviewedOn: optionalDate(),
    accessibilityFeedback: optionalText(300),
    checkpointEmail: optionalEmail,
    disclosure: choice(disclosures),
  })
}

/** The file is no text and not among these: the action takes it by itself. */
export const importEscoForm = z.object({ language: choice(languages) })
