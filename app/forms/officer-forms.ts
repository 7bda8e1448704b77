import * as z from 'zod/mini'
import { custodies, longestShare, recipientForm } from '../domain/custody'
import { choice, publicId } from './fields'

const sealed = z.string().check(z.minLength(1, 'required'), z.maxLength(longestShare, 'too-long'))
const recipient = z.string().check(z.regex(recipientForm, 'wrong'))
const json = z.pipe(z.string(), z.transform((text: string, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.issues.push({ code: 'custom', message: 'wrong', input: text })
    return z.NEVER
  }
}))

/** Shares by the public ids of the keys that they are sealed to. */
const shares = z.pipe(json, z.array(z.object({ keyId: publicId, file: sealed })).check(z.maxLength(200, 'too-long')))

/** Keys of 32 bytes by candidate, hexadecimal. */
const keys = z.pipe(z.pipe(json, z.record(publicId, z.string().check(z.regex(/^[\da-f]{64}$/, 'wrong')))), z.transform((byCandidate: Record<string, string>) =>
  new Map(Object.entries(byCandidate))))

/** What an officer's page asks for about their own keys. */
export const keySteps = z.discriminatedUnion('step', [
  z.object({ step: z.literal('keep'), recipient, purpose: z.enum(['own', 'emergency']) }),
  z.object({ step: z.literal('ask') }),
  z.object({ step: z.literal('begin-drill') }),
  z.object({ step: z.literal('confirm'), keyId: publicId, recipient }),
  z.object({ step: z.literal('prove'), secret: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'too-long')) }),
])

/** What an officer's page asks for about one recruitment, step by step (app/custody/ceremony.ts). */
export const recruitmentSteps = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begin'), recipient }),
  z.object({ step: z.literal('take') }),
  z.object({ step: z.literal('hand'), unsealingId: publicId, file: sealed }),
  z.object({ step: z.literal('to-open'), unsealingId: publicId }),
  z.object({ step: z.literal('claims'), unsealingId: publicId, claimKeys: keys }),
  z.object({ step: z.literal('unseal'), unsealingId: publicId, dataKeys: keys, contactKeys: keys }),
  z.object({ step: z.literal('say-lost') }),
  z.object({ step: z.literal('take-to-pass-on') }),
  z.object({ step: z.literal('pass-on'), shares }),
])

/** A key that was made and split in HR's browser; absent where this installation makes it. */
export const splitKeyFields = {
  publicKey: z.optional(z.string().check(z.regex(/^04[\da-f]{128}$/, 'wrong'))),
  shares: z.optional(shares),
}

export const custodyForm = z.object({ custody: choice(custodies) })

export type RecruitmentStep = z.output<typeof recruitmentSteps>
