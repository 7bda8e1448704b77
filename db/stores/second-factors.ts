import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { appCodes, passkeys, recoveryCodes } from '../schema/second-factors'

export interface AppCode {
  readonly box: Buffer
  readonly isConfirmed: boolean
}

/** The sealed secret of a person's authenticator app, confirmed or not, or null. */
export async function appCodeOf(queries: Queries, personKey: number): Promise<AppCode | null> {
  const [row] = await queries.select().from(appCodes).where(eq(appCodes.personKey, personKey))
  return row ? { box: row.box, isConfirmed: row.confirmedAt !== null } : null
}

/** Keeps a new secret that is not confirmed yet, in the place of an earlier one of the same kind. A confirmed one stays. */
export async function putUnconfirmed(tx: Queries, personKey: number, box: Buffer): Promise<void> {
  await tx.delete(appCodes).where(and(eq(appCodes.personKey, personKey), isNull(appCodes.confirmedAt)))
  await tx.insert(appCodes).values({ personKey, box }).onConflictDoNothing()
}

export async function confirmAppCode(tx: Queries, personKey: number, at: Date): Promise<void> {
  await tx.update(appCodes).set({ confirmedAt: at }).where(eq(appCodes.personKey, personKey))
}

/** Takes a time step once: false when its code, or a later one, was taken before (RFC 6238 5.2). */
export async function takeStep(tx: Queries, personKey: number, step: number): Promise<boolean> {
  const taken = await tx.update(appCodes).set({ lastStep: step }).where(and(eq(appCodes.personKey, personKey), lt(appCodes.lastStep, step))).returning({ key: appCodes.personKey })
  return taken.length > 0
}

export async function deleteAppCode(tx: Queries, personKey: number): Promise<boolean> {
  return (await tx.delete(appCodes).where(eq(appCodes.personKey, personKey)).returning({ key: appCodes.personKey })).length > 0
}

/** New recovery codes in the place of all earlier ones. */
export async function putRecoveryCodes(tx: Queries, personKey: number, hashes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personKey, personKey))
  if (hashes.length > 0) await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ personKey, codeHash })))
}

/** Uses a code up: false when the person has no such code, or had used it. */
export async function takeRecoveryCode(tx: Queries, personKey: number, { codeHash, at }: { codeHash: string; at: Date }): Promise<boolean> {
  const taken = await tx.update(recoveryCodes).set({ usedAt: at })
    .where(and(eq(recoveryCodes.personKey, personKey), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt))).returning({ codeHash: recoveryCodes.codeHash })
  return taken.length > 0
}

export interface SecondFactors {
  readonly hasApp: boolean
  readonly passkeys: number
  /** Recovery codes that are left. */
  readonly recoveryCodes: number
}

export async function secondFactorsOf(queries: Queries, personKey: number): Promise<SecondFactors> {
  return {
    hasApp: (await queries.$count(appCodes, and(eq(appCodes.personKey, personKey), isNotNull(appCodes.confirmedAt)))) > 0,
    passkeys: await queries.$count(passkeys, eq(passkeys.personKey, personKey)),
    recoveryCodes: await queries.$count(recoveryCodes, and(eq(recoveryCodes.personKey, personKey), isNull(recoveryCodes.usedAt))),
  }
}

/** Whether there is a second factor; recovery codes alone are none. */
export const hasSecondFactor = ({ hasApp, passkeys: keys }: Pick<SecondFactors, 'hasApp' | 'passkeys'>): boolean => hasApp || keys > 0

export async function deleteSecondFactors(tx: Queries, personKey: number): Promise<void> {
  for (const table of [appCodes, recoveryCodes, passkeys]) await tx.delete(table).where(eq(table.personKey, personKey))
}
