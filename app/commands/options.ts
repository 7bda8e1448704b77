import { parseArgs, type ParseArgsConfig } from 'node:util'
import { ok, refused, type Result } from '~/domain/result'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<typeof parseArgs<{ readonly options: T }>>['values']

/** The options that a command was started with (`--name value`, `--name=value`); a sentence says what is wrong with them. */
export function readOptions<const T extends Options>(options: T, args: string[] = process.argv.slice(2)): Result<Values<T>, string> {
  try {
    return ok(parseArgs({ args, options }).values)
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`).join(', ')
    return refused(`${error instanceof Error ? error.message : String(error)} (use ${names})`)
  }
}
