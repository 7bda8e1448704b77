import { and, asc, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { passkeys } from '../schema/second-factors'

export type Passkey = typeof passkeys.$inferSelect

/** The person's passkeys, oldest first. */
export async function passkeysOf(queries: Queries, personKey: number): Promise<Passkey[]> {
  return queries.select().from(passkeys).where(eq(passkeys.personKey, personKey)).orderBy(asc(passkeys.addedAt), asc(passkeys.credentialId))
}

export async function passkeyById(queries: Queries, credentialId: string): Promise<Passkey | null> {
  const [row] = await queries.select().from(passkeys).where(eq(passkeys.credentialId, credentialId))
  return row ?? null
}

/** False when another account has this very credential. */
export async function insertPasskey(tx: Queries, row: Omit<Passkey, 'lastUsedAt'>): Promise<boolean> {
  return (await tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id })).length > 0
}

/** After a use; false when the counter has moved on meanwhile. */
export async function countPasskeyUse(tx: Queries, { credentialId, counter }: Pick<Passkey, 'credentialId' | 'counter'>, { to, at }: { to: number; at: Date }): Promise<boolean> {
  const counted = await tx.update(passkeys).set({ counter: to, lastUsedAt: at })
    .where(and(eq(passkeys.credentialId, credentialId), eq(passkeys.counter, counter))).returning({ id: passkeys.id })
  return counted.length > 0
}

export async function deletePasskey(tx: Queries, personKey: number, id: string): Promise<boolean> {
  return (await tx.delete(passkeys).where(and(eq(passkeys.personKey, personKey), eq(passkeys.id, id))).returning({ id: passkeys.id })).length > 0
}
