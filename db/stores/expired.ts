import { lte, or, and, isNotNull } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { oneTimeLinks, sessions } from '../schema/account'
import { signInAttempts } from '../schema/second-factors'

/** Deletes sessions of staff that are over: at their end, or after so long a quiet. How many. */
export async function deleteExpiredSessions(tx: Queries, { now, quietSince }: { now: Date; quietSince: Date }): Promise<number> {
  return (await tx.delete(sessions).where(or(lte(sessions.expiresAt, now), lte(sessions.lastSeenAt, quietSince))).returning({ hash: sessions.tokenHash })).length
}

/** Deletes one-time links that open nothing any more: run out, or used. How many. */
export async function deleteSpentLinks(tx: Queries, now: Date): Promise<number> {
  return (await tx.delete(oneTimeLinks).where(or(lte(oneTimeLinks.expiresAt, now), and(isNotNull(oneTimeLinks.usedAt), lte(oneTimeLinks.usedAt, now)))).returning({ hash: oneTimeLinks.tokenHash })).length
}

/** Deletes what sign-ins under way that never came back would have come back with. How many. */
export async function deleteOldAttempts(tx: Queries, now: Date): Promise<number> {
  return (await tx.delete(signInAttempts).where(lte(signInAttempts.expiresAt, now)).returning({ hash: signInAttempts.tokenHash })).length
}
