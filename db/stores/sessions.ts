import { and, desc, eq, sql } from 'drizzle-orm'
import type { PersonId } from '../../app/domain/ids'
import { organisationRoles, type OrganisationRole } from '../../app/domain/access/capabilities'
import type { DeviceKind } from '../../app/domain/access/device-kind'
import type { Proof, SessionStage } from '../../app/domain/access/sign-in'
import type { Language } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { people, personRoles, sessions } from '../schema/account'

export interface SessionRow {
  readonly tokenHash: string
  readonly personKey: number
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly stage: SessionStage
  readonly provenAt: Date | null
  readonly provenBy: Proof
  readonly device: DeviceKind
}

export interface FoundSession {
  readonly stage: SessionStage
  readonly expiresAt: Date
  readonly lastSeenAt: Date
  readonly actor: {
    readonly key: number
    readonly id: PersonId
    readonly name: string
    readonly organisationKey: number
    readonly roles: readonly OrganisationRole[]
    readonly language: Language
    readonly provenAt: Date | null
  }
}

export async function insertSession(tx: Queries, row: SessionRow): Promise<void> {
  await tx.insert(sessions).values(row)
}

/** The session under this hash with its person, or null; people who were deactivated have no session. */
export async function findSession(queries: Queries, tokenHash: string): Promise<FoundSession | null> {
  const statement = prepared(queries, 'session', (name) => queries
    .select({
      expiresAt: sessions.expiresAt, lastSeenAt: sessions.lastSeenAt, stage: sessions.stage, provenAt: sessions.provenAt,
      key: people.key, id: people.id, name: people.name, organisationKey: people.organisationKey, language: people.language,
      role: personRoles.role,
    })
    .from(sessions)
    .innerJoin(people, eq(people.key, sessions.personKey))
    .leftJoin(personRoles, eq(personRoles.personKey, people.key))
    .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), eq(people.isActive, true)))
    .prepare(name))
  const rows = await statement.execute({ hash: tokenHash })
  const [first] = rows
  if (!first) return null
  const held = new Set(rows.map((row) => row.role))
  const { expiresAt, lastSeenAt, stage, provenAt, key, id, name, organisationKey, language } = first
  const roles = organisationRoles.filter((role) => held.has(role))
  return { expiresAt, lastSeenAt, stage, actor: { key, id: id as PersonId, name, organisationKey, roles, language, provenAt } }
}

export async function touchSession(tx: Queries, tokenHash: string, lastSeenAt: Date): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt }).where(eq(sessions.tokenHash, tokenHash))
}

export async function deleteSession(tx: Queries, tokenHash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends every session of a person: after a new password, or when the account is closed (ASVS 7.4). */
export async function deleteSessionsOf(tx: Queries, personKey: number): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.personKey, personKey))
}

/** The session's person has just shown again who they are. */
export async function setProven(tx: Queries, tokenHash: string, { at, by }: { at: Date; by: Proof }): Promise<void> {
  await tx.update(sessions).set({ provenAt: at, provenBy: by }).where(eq(sessions.tokenHash, tokenHash))
}

/** What a person sees of the own sessions. The hash stays on the server. */
export type ListedSession = Pick<SessionRow, 'tokenHash' | 'startedAt' | 'lastSeenAt' | 'expiresAt' | 'device'>

/** The person's sessions, the one used last first. */
export async function sessionsOf(queries: Queries, personKey: number): Promise<ListedSession[]> {
  return queries.select({ tokenHash: sessions.tokenHash, startedAt: sessions.startedAt, lastSeenAt: sessions.lastSeenAt, expiresAt: sessions.expiresAt, device: sessions.device })
    .from(sessions).where(and(eq(sessions.personKey, personKey), eq(sessions.stage, 'open'))).orderBy(desc(sessions.lastSeenAt), desc(sessions.startedAt), sessions.tokenHash)
}
