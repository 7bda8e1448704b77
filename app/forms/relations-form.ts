import * as z from 'zod/mini'
import { longestRelations } from '../domain/scoring/relations'
import { optionalText } from './fields'

/** Whom a member of the committee knows, a name a line. */
export const relationsForm = z.object({ names: optionalText(longestRelations) })
