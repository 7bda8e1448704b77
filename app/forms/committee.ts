import * as z from 'zod/mini'
import { committeeSize } from '../domain/questionnaire/publication'
import { readers } from '../domain/scoring/panel'
import { choice, optionalWholeNumber, publicId, revision } from './fields'

export const memberRoles = ['reviewer', 'chair', 'redactor'] as const
export const changedRoles = [...memberRoles, 'none'] as const

const isTicked = z.pipe(z._default(z.optional(z.string()), ''), z.transform((value: string) => value === 'yes'))

/** Names somebody (`intent` name), says who reads what (`intent` panel), or changes what somebody is named for (`intent` change; `none` takes the person off). */
export const committeeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('name'), revision, personId: publicId, role: choice(memberRoles) }),
  z.object({ intent: z.literal('panel'), revision, readersPerAnswer: optionalWholeNumber(readers.least, committeeSize.most - 1), publishesCommittee: isTicked }),
  z.object({ intent: z.literal('change'), revision, personId: publicId, role: choice(changedRoles) }),
])
