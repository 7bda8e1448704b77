import * as z from 'zod/mini'
import { choice, publicId, revision } from './fields'

export const memberRoles = ['reviewer', 'chair', 'redactor'] as const
export const changedRoles = [...memberRoles, 'none'] as const

/** Names somebody (`intent` name) or changes what somebody is named for (`intent` change; `none` takes the person off). */
export const committeeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('name'), revision, personId: publicId, role: choice(memberRoles) }),
  z.object({ intent: z.literal('change'), revision, personId: publicId, role: choice(changedRoles) }),
])
