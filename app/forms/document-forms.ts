import * as z from 'zod/mini'
import { documentKinds } from '../domain/recruitment/documents'
import { choice, optionalText, publicId } from './fields'

/** What an applicant does on the page of documents. The file stands beside these fields. */
export const ownDocumentForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hand-in'), requestId: publicId, replaces: z._default(z.optional(z.string().check(z.maxLength(64))), ''), formKey: z.string().check(z.regex(/^[\w-]{1,140}$/)) }),
  z.object({ intent: z.literal('take-back'), documentId: publicId }),
])

/** What HR asks for. The name is for the kind `other`. */
export const askForDocumentsForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('ask'), kind: choice(documentKinds), name: optionalText(120),
    until: z.pipe(z._default(z.optional(z.string()), ''), z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date'))),
  }),
  z.object({ intent: z.literal('take-back'), kind: choice(documentKinds) }),
])
