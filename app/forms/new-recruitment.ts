import * as z from 'zod/mini'
import { blindnessModes, positionKinds } from '../domain/recruitment/blindness-policy'
import { choice, optionalText, publicId, text } from './fields'

export const longestTitle = 120

export const newRecruitmentForm = z.object({
  title: z.object({ da: text(longestTitle), en: optionalText(longestTitle) }),
  departmentId: publicId,
  family: publicId,
  positionKind: choice(positionKinds),
  blindness: z._default(choice(blindnessModes), 'blind'),
  ordinaryReason: optionalText(1000),
})
