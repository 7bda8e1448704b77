import { and, eq, lt } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { signInAttempts } from '../schema/second-factors'

export type SignInAttempt = typeof signInAttempts.$inferSelect

/** Keeps what a sign-in must come back with; an earlier one of the same browser and all that are over are forgotten. */
export async function putAttempt(tx: Queries, attempt: SignInAttempt, now: Date): Promise<void> {
  await tx.delete(signInAttempts).where(lt(signInAttempts.expiresAt, now))
  await tx.delete(signInAttempts).where(eq(signInAttempts.tokenHash, attempt.tokenHash))
  await tx.insert(signInAttempts).values(attempt)
}

/** Hands it out once: whatever comes of it, it is gone. */
export async function takeAttempt(tx: Queries, { tokenHash, purpose, now }: Pick<SignInAttempt, 'tokenHash' | 'purpose'> & { now: Date }): Promise<SignInAttempt['payload'] | null> {
  const [taken] = await tx.delete(signInAttempts).where(and(eq(signInAttempts.tokenHash, tokenHash), eq(signInAttempts.purpose, purpose))).returning()
  return taken && taken.expiresAt > now ? taken.payload : null
}
