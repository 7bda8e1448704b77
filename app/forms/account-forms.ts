import * as z from 'zod/mini'
import { longestPassword, shortestPassword } from '../domain/access/password'
import { languages } from '../domain/local-text'
import { choice, optionalText, text } from './fields'

/** Longest name of a person or an organisation. */
const longestName = 120

export const personName = text(longestName)

/** An e-mail address, by its shape alone: whether it exists only a message could tell. */
export const email = z.pipe(text(200), z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-an-email')))

/** The same, or '' when there is none. */
export const optionalEmail = z.pipe(optionalText(200), z.string().check(z.regex(/^([^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+)?$/, 'not-an-email')))

/** A password as it was typed: not trimmed, since a space is a character like any other. */
const typedPassword = z.string({ error: 'required' }).check(z.minLength(1, 'required'), z.maxLength(longestPassword, 'too-long'))
const newPassword = z.string({ error: 'required' }).check(z.minLength(shortestPassword, 'too-short'), z.maxLength(longestPassword, 'too-long'))

const twice = z.refine<{ password: string; repeatPassword: string }>((typed) => typed.password === typed.repeatPassword, { error: 'not-the-same', path: ['repeatPassword'] })

export const signInForm = z.object({ email: text(200), password: typedPassword, returnTo: optionalText(2000) })

export const choosePasswordForm = z.object({ password: newPassword, repeatPassword: typedPassword }).check(twice)

export const changePasswordForm = z.object({ currentPassword: typedPassword, password: newPassword, repeatPassword: typedPassword }).check(twice)

export const firstAdministratorForm = z.object({
  organisation: text(longestName), name: personName, email, password: newPassword, repeatPassword: typedPassword,
}).check(twice)

export const languageForm = z.object({ language: choice(languages) })
