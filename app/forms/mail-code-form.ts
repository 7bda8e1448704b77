import * as z from 'zod/mini'
import { identityLimits } from '../domain/identity'
import { text } from './fields'

/** Something, an at-sign, something with a dot, and nothing by which one address could be two. */
const oneAddress = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+\.[^\s@<>(),;:"\\[\].\p{Cc}]+$/u

/** Where the receipt code shall be mailed. */
export const mailCodeForm = z.object({
  email: z.pipe(text(identityLimits.email), z.string().check(z.regex(oneAddress, 'not-an-email'))),
})
