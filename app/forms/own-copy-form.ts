import * as z from 'zod/mini'
import { languages } from '../domain/local-text'
import { choice, text } from './fields'

const confirmed = z.string({ error: 'confirm-first' }).check(z.refine((value) => value === 'yes', 'confirm-first'))

/** Of whom a copy is wanted, in which language, and that the applicant has asked for it. */
export const ownCopyForm = z.object({ which: text(40), language: choice(languages), confirmed })
