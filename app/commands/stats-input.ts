import { z } from 'zod'
import { ok, refused, type Result } from '~/domain/result'
import { jsonObject } from '~/domain/text/json-object'

const finite = z.number({ error: 'must be a finite number' })
const cell = z.number({ error: 'must be a finite number or null' }).nullable()
const count = z.int({ error: 'must be a whole number from 0 up' }).min(0, { error: 'must be a whole number from 0 up' })
const weight = finite.min(0, { error: 'must not be below 0' })

/** Two rows or more, each as long as the first, of at least one column. */
function table<Cell extends z.ZodType>(of: Cell) {
  return z.array(z.array(of, { error: 'must be a row of numbers' }), { error: 'must be a list of rows' })
    .min(2, { error: 'must have at least two rows' })
    .refine((rows) => rows.every((row) => row.length > 0), { error: 'must not have an empty row' })
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), { error: 'must have rows that are all as long; write null where a rating is missing' })
}

const square = <Cell extends z.ZodType>(of: Cell) => table(of).refine((rows) => rows.length === rows[0]?.length, { error: 'must have as many columns as rows' })
const scale = z.array(finite, { error: 'must be a list of numbers' }).min(2, { error: 'must have at least two values' })
  .refine((values) => new Set(values).size === values.length, { error: 'must not have a value twice' })
const level = finite.gt(0, { error: 'must lie between 0 and 1' }).lt(1, { error: 'must lie between 0 and 1' })

const ratings = table(cell)
const flag = z.boolean({ error: 'must be true or false' })
const group = z.tuple([count, count], { error: 'must be a pair: chosen, of' }).refine(([chosen, of]) => chosen <= of, { error: 'must not have more chosen than there are' })
const forRatings = z.object({ ratings, level: level.optional() })
/** By the command that takes it. */
const schemas = {
  icc: forRatings,
  alpha: forRatings,
  adjust: forRatings,
  ranks: forRatings.extend({ top: z.int({ error: 'must be a whole number from 1 up' }).min(1, { error: 'must be a whole number from 1 up' }).optional() }),
  kappa: z.object({ ratings: ratings.optional(), scale: scale.optional(), table: square(count).optional(), weights: square(weight).optional() }),
  impact: z.object({ groups: z.array(group, { error: 'must be a list of groups' }).min(2, { error: 'must have at least two groups' }), level: level.optional() }),
  hidden: z.object({ table: table(count), hidden: table(flag), totals: z.array(flag, { error: 'must be a list of true and false' }).optional() }),
  fleiss: z.object({ ratings: ratings.optional(), scale: scale.optional(), counts: table(count).optional() }),
}

export type StatsCommand = keyof typeof schemas
export type StatsInput<Command extends StatsCommand> = z.infer<(typeof schemas)[Command]>

export const statsCommands: readonly StatsCommand[] = ['icc', 'alpha', 'kappa', 'fleiss', 'adjust', 'ranks', 'impact', 'hidden']

/** What stands in the text, as the command takes it; a sentence says what is wrong with it. */
export function readStatsInput<Command extends StatsCommand>(command: Command, text: string): Result<StatsInput<Command>, string> {
  const value = jsonObject(text.replace(/^\uFEFF/u, ''))
  if (value === null) return refused('the input is not a JSON object')
  const read = schemas[command].safeParse(value)
  if (read.success) return ok(read.data as StatsInput<Command>) // the schema is this command's own
  const [issue] = read.error.issues
  return refused(`${placeOf(issue?.path ?? [])} ${issue?.message ?? 'cannot be read'}`)
}

/** As one would write it in a program: ratings[2][0]. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : String(step))).join('')
}
