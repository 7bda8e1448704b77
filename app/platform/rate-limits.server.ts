import { createHmac } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
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

const minute = 60

/**
 * How often what may be tried. Strict per account, since guessing passwords is guessing one account's; generous per
 * address, since a library or a job centre is one address for everybody in it.
 */
const limits = {
  /** Per account. */
  signIn: { points: 10, duration: 15 * minute },
  /** Per address: against trying one password on many accounts. */
  signInFrom: { points: 100, duration: 15 * minute },
  /** Per address. A code holds 73 random bits, so what this guards is the server. */
  receiptCode: { points: 120, duration: 10 * minute },
  /** Per address. */
  start: { points: 300, duration: 60 * minute },
  /** Per application: a copy is dear to draw. */
  ownCopy: { points: 60, duration: 10 * minute },
  /** Per application: nobody writes a mailbox full. */
  mailCode: { points: 5, duration: 60 * minute },
  /** Per address. */
  mailCodeFrom: { points: 60, duration: 60 * minute },
} as const

export type RateLimits = Readonly<Record<keyof typeof limits, Limiter>>

/** Limits that live as long as the process. */
export function openRateLimits(random: Random): RateLimits {
  const salt = random.bytes(32)
  const hash = (key: string) => createHmac('sha256', salt).update(key).digest('base64url')
  return {
    signIn: limiter(limits.signIn, hash),
    signInFrom: limiter(limits.signInFrom, hash),
    receiptCode: limiter(limits.receiptCode, hash),
    start: limiter(limits.start, hash),
    ownCopy: limiter(limits.ownCopy, hash),
    mailCode: limiter(limits.mailCode, hash),
    mailCodeFrom: limiter(limits.mailCodeFrom, hash),
  }
}

function limiter(limit: { readonly points: number; readonly duration: number }, hash: (key: string) => string): Limiter {
  const memory = new RateLimiterMemory(limit)
  return {
    async take(key) {
      try {
        await memory.consume(hash(key))
        return { allowed: true, retryAfterSeconds: 0 }
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
      }
    },
    async forget(key) {
      await memory.delete(hash(key))
    },
  }
}
