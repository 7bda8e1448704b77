import * as z from 'zod/mini'
import { cancelReasons } from '../domain/recruitment/cancel-reasons'
import { choice, revision, text } from './fields'
import { splitKeyFields } from './officer-forms'

/** With the key that was made in HR's browser, where officers are to hold it. */
export const publishForm = z.object({ revision, ...splitKeyFields })
/** The same where another key takes the place of one that is lost. */
export const renewKeyForm = z.object({ reason: text(500), ...splitKeyFields })
export const cancelForm = z.object({ reason: choice(cancelReasons) })
export const closeForm = z.object({})
