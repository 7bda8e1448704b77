import * as z from 'zod/mini'
import { choice } from './fields'

/** Which of the files is to be made. */
export const caseFileForm = z.object({ part: choice(['case', 'names', 'notes']) })
