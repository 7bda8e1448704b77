import * as z from 'zod/mini'
import { choice, optionalText } from './fields'

/** A new checkpoint is asked for, or one that was kept is handed in: a whole mail with its headers fits. */
export const checkpointForm = z.object({ intent: choice(['make', 'check'] as const), text: optionalText(40_000) })
