import { eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { protocolConfirmations } from '../schema/review'

/** That the chair has read the protocol with this hash and stands by it. */
export interface ProtocolConfirmation {
  readonly hash: string
  readonly personKey: number
  readonly name: string
  readonly confirmedAt: Date
}

export async function loadConfirmation(queries: Queries, recruitmentKey: number): Promise<ProtocolConfirmation | null> {
  const [row] = await queries
    .select({ hash: protocolConfirmations.hash, personKey: protocolConfirmations.personKey, name: people.name, confirmedAt: protocolConfirmations.confirmedAt })
    .from(protocolConfirmations).innerJoin(people, eq(people.key, protocolConfirmations.personKey))
    .where(eq(protocolConfirmations.recruitmentKey, recruitmentKey))
  return row ?? null
}

export interface NewConfirmation {
  readonly recruitmentKey: number
  readonly personKey: number
  readonly hash: string
  readonly confirmedAt: Date
}

/** Puts a confirmation in place of the one that was there. */
export async function putConfirmation(tx: Queries, { recruitmentKey, ...confirmed }: NewConfirmation): Promise<void> {
  await tx.insert(protocolConfirmations).values({ recruitmentKey, ...confirmed })
    .onConflictDoUpdate({ target: protocolConfirmations.recruitmentKey, set: confirmed })
}

/** A new proposal is another protocol: what was confirmed is not it. */
export async function forgetConfirmation(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(protocolConfirmations).where(eq(protocolConfirmations.recruitmentKey, recruitmentKey))
}
