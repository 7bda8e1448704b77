import * as z from 'zod/mini'
import { secondFactorGroups } from '../domain/access/second-factor'
import { longestPassword } from '../domain/access/password'
import { choice, optionalText, publicId, text, ticked } from './fields'

/** Longest answer of an authenticator, JSON. */
const longestAnswer = 20_000

const returnTo = optionalText(2000)

/** A code of an app, or a recovery code. */
export const codeForm = z.object({ code: text(60), returnTo })

/** What a browser's authenticator answered; a script of the page puts it there. */
export const passkeyForm = z.object({ answer: text(longestAnswer), returnTo })

export const newPasskeyForm = z.object({ name: text(60), answer: text(longestAnswer) })

export const confirmPasswordForm = z.object({ password: z.string({ error: 'required' }).check(z.minLength(1, 'required'), z.maxLength(longestPassword, 'too-long')), returnTo })

export const removePasskeyForm = z.object({ id: publicId })

export const endSessionForm = z.object({ session: optionalText(64) })

export const secondFactorRuleForm = z.object({ secondFactorOf: z.pipe(ticked(), z.array(z.enum(secondFactorGroups, { error: 'choose-some' }))) })

export const passkeyQuestionForm = z.object({ purpose: choice(['add', 'sign-in', 'second-step', 'confirm'] as const) })
