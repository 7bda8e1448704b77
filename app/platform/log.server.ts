import { pino, type DestinationStream, type Logger } from 'pino'

export interface RequestFacts {
  readonly method: string
  /** The route's pattern (`/posts/:id`), never the address itself: addresses hold ids and codes. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

/** Counts, codes from const arrays, and yes or no. Never names, texts, receipt codes, tokens or addresses of machines. */
export type Facts = Readonly<Record<string, number | boolean | string>>

export interface Log {
  request(facts: RequestFacts): void
  /** An unexpected error, under the number that the error's page shows. What the error says is not written: see `describeError`. */
  incident(incidentId: string, error: unknown): void
  notice(event: string, facts?: Facts): void
  warning(event: string, facts?: Facts): void
}

export interface LogOptions {
  readonly level: string
  /** Also write what errors say. Only for developing with made-up people: messages quote what people typed. */
  readonly withMessages?: boolean
  readonly destination?: DestinationStream
}

/** A second net under callers who hand in what they should not. */
const redacted = ['name', 'email', 'phone', 'code', 'token', 'password', 'text', 'address', 'ip', 'cookie', 'identity']

export function openLog({ level, withMessages = false, destination }: LogOptions): Log {
  const options = { level, base: null, redact: { paths: redacted.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' } }
  const logger: Logger = destination ? pino(options, destination) : pino(options)
  return {
    request: (facts) => logger.info(facts, 'request'),
    incident: (incidentId, error) => logger.error({ incidentId, errors: describeError(error, withMessages) }, 'incident'),
    notice: (event, facts = {}) => logger.info(facts, event),
    warning: (event, facts = {}) => logger.warn(facts, event),
  }
}

interface DescribedError {
  readonly kind: string
  readonly errorCode?: string
  readonly message?: string
  readonly frames: readonly string[]
}

const longestChain = 4

/**
 * An error and its causes by kind, code and place in the program. Not by message: a message quotes the value that it is
 * about (a query's parameters, the text that was no JSON), and such values are people's names and answers.
 */
export function describeError(error: unknown, withMessages: boolean, depth = 0): readonly DescribedError[] {
  if (!(error instanceof Error) || depth === longestChain) return depth === 0 ? [{ kind: typeof error, frames: [] }] : []
  const described: DescribedError = {
    kind: error.name,
    ...('code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {}),
    ...(withMessages ? { message: error.message } : {}),
    frames: framesOf(error),
  }
  return [described, ...describeError(error.cause, withMessages, depth + 1)]
}

/** The stack's places without its first lines, which repeat the message. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  if (start < 0) return [] // the message was changed later: where it ends in the stack is not known
  const lines = stack.slice(start + message.length).split('\n')
  return lines.filter((line) => /^\s+at .*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line)).slice(0, 12).map((line) => line.trim())
}
