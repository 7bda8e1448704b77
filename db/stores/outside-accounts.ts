import { and, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { outsideAccounts } from '../schema/second-factors'

export interface OutsideAccount {
  readonly issuer: string
  readonly subject: string
}

/** Whose account this is at the organisation's own sign-in, or null. */
export async function personKeyOutside(queries: Queries, { issuer, subject }: OutsideAccount): Promise<number | null> {
  const [row] = await queries.select({ personKey: outsideAccounts.personKey }).from(outsideAccounts).where(and(eq(outsideAccounts.issuer, issuer), eq(outsideAccounts.subject, subject)))
  return row?.personKey ?? null
}

export async function bindOutside(tx: Queries, account: OutsideAccount, { personKey, at }: { personKey: number; at: Date }): Promise<void> {
  await tx.insert(outsideAccounts).values({ ...account, personKey, boundAt: at })
}

/** Whether this person signs in with an account of this issuer. */
export async function isBoundOutside(queries: Queries, { personKey, issuer }: { personKey: number; issuer: string }): Promise<boolean> {
  return (await queries.$count(outsideAccounts, and(eq(outsideAccounts.personKey, personKey), eq(outsideAccounts.issuer, issuer)))) > 0
}
