import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet; RFC 9106). */
const cost = { algorithm: 2 /* argon2id */, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Each hash takes 19 MiB: so many at once and no more, the rest wait their turn. */
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

/** Does the work once fewer than two hashes are being computed; those who wait are served in their order. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next() // takes over this very place, so that nobody slips in between
    else running -= 1
  }
}

/** A PHC string with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), cost))
}

let nobody: Promise<string> | null = null

/**
 * Whether the password is the one behind the hash. Without a hash (unknown address, no password yet) one is computed all
 * the same, so that the time tells nothing.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobody ??= hashPassword('a password that nobody has')
  const stored = passwordHash ?? (await nobody)
  const matches = await inTurn(() => verify(stored, password.normalize('NFKC')))
  return matches && passwordHash !== null
}

