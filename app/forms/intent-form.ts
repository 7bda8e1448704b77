import * as z from 'zod/mini'
import { choice } from './fields'

/** A form of buttons alone: which of them was pressed. */
export function intentForm<const Intents extends readonly [string, ...string[]]>(intents: Intents) {
  return z.object({ intent: choice(intents) })
}
