import * as z from 'zod/mini'
import { cancelReasons } from '../domain/recruitment/cancel-reasons'
import { choice, revision } from './fields'

export const publishForm = z.object({ revision })
export const cancelForm = z.object({ reason: choice(cancelReasons) })
export const closeForm = z.object({})
