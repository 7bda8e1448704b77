import * as z from 'zod/mini'
import { longestCaseNote } from '../domain/recruitment/case-notes'
import { text } from './fields'

export const noteForm = z.object({ text: text(longestCaseNote), isMeant: z._default(z.optional(z.string()), '') })
