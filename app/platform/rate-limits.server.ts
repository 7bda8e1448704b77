import { createHmac } from 'node:crypto'
import type { Clock } from './clock.server'
import type { Random } from './random.server'

export interface Verdict {
  readonly allowed: boolean
  /** How long to wait; 0 when allowed. */
  readonly retryAfterSeconds: number
}

export interface Limiter {
  /** Counts one attempt. The key (an account, an address) is kept only in memory and only as a keyed hash. */
  take(key: string): Promise<Verdict>
  /** Forgets the attempts that were counted: the one who tried has shown who they are. */
  forget(key: string): Promise<void>
}

/** Refused for now, and for how long. */
export interface TooManyAttempts {
  readonly ok: false
  readonly refusal: 'too-many-attempts'
  readonly retryAfterSeconds: number
}

export function tooManyAttempts({ retryAfterSeconds }: Verdict): TooManyAttempts {
  return { ok: false, refusal: 'too-many-attempts', retryAfterSeconds }
}

interface Limit {
  /** So many at once … */
  readonly burst: number
  /** … and from then on one every so many seconds. */
  readonly every: number
}

/**
 * How often what may be tried. Strict per account, since guessing passwords is guessing one account's; generous per
 * address, since a library or a job centre is one address for everybody in it. Nobody is shut out for a fixed time: who has
 * used everything up waits for the next one. The arithmetic is in docs/decisions/011.
 */
const limits = {
  /** Per account: ten, and 40 an hour. */
  signIn: { burst: 10, every: 90 },
  /** Per address: against trying one password on many accounts. */
  signInFrom: { burst: 100, every: 9 },
  /** Per person, for codes and passkeys after the password: of a million codes three are right at a time. */
  secondFactor: { burst: 10, every: 90 },
  /** Per address, wrong codes only: a right one always opens. */
  receiptCode: { burst: 120, every: 5 },
  /** Per address: one a second is more than all the applicants of the busiest known deadline together. */
  start: { burst: 1000, every: 1 },
  /** Per application: a copy is dear to draw. */
  ownCopy: { burst: 60, every: 10 },
  /** Per application: nobody writes a mailbox full. */
  mailCode: { burst: 5, every: 720 },
  /** Per address. */
  mailCodeFrom: { burst: 60, every: 60 },
} as const satisfies Record<string, Limit>

export type RateLimits = Readonly<Record<keyof typeof limits, Limiter>>

/** A limiter never remembers more keys than this, some 7 MB of them, however many addresses somebody has. */
const mostKeys = 50_000

/** Limits that live as long as the process. */
export function openRateLimits(random: Random, clock: Clock): RateLimits {
  const salt = random.bytes(32)
  const hash = (key: string) => createHmac('sha256', salt).update(key).digest('base64url')
  return {
    signIn: limiter(limits.signIn, { hash, clock }),
    signInFrom: limiter(limits.signInFrom, { hash, clock }),
    secondFactor: limiter(limits.secondFactor, { hash, clock }),
    receiptCode: limiter(limits.receiptCode, { hash, clock }),
    start: limiter(limits.start, { hash, clock }),
    ownCopy: limiter(limits.ownCopy, { hash, clock }),
    mailCode: limiter(limits.mailCode, { hash, clock }),
    mailCodeFrom: limiter(limits.mailCodeFrom, { hash, clock }),
  }
}

/**
 * The generic cell rate algorithm (ITU-T I.371): one number per key, the time at which everything that was taken will have
 * grown again. A refused attempt takes nothing.
 */
function limiter({ burst, every }: Limit, { hash, clock }: { hash: (key: string) => string; clock: Clock }): Limiter {
  const grown = new Map<string, number>()
  const step = every * 1000
  return {
    async take(key) {
      const [name, now] = [hash(key), clock.now().getTime()]
      const next = Math.max(grown.get(name) ?? 0, now) + step
      const wait = next - now - burst * step
      if (wait > 0) return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) }
      remember(grown, name, next)
      return { allowed: true, retryAfterSeconds: 0 }
    },
    async forget(key) {
      grown.delete(hash(key))
    },
  }
}

/** The key last used comes last; when there are too many, the one that was used longest ago is forgotten. */
function remember(grown: Map<string, number>, name: string, next: number): void {
  grown.delete(name)
  grown.set(name, next)
  const [oldest = ''] = grown.size > mostKeys ? grown.keys() : []
  grown.delete(oldest)
}
