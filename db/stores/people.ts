import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { organisationRoles, type OrganisationRole } from '../../app/domain/access/capabilities'
import type { PersonId } from '../../app/domain/ids'
import type { Language } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { oneTimeLinks, organisations, people, personRoles } from '../schema/account'

export interface Person {
  readonly key: number
  readonly id: PersonId
  readonly organisationKey: number
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly isActive: boolean
  readonly hasPassword: boolean
  readonly roles: readonly OrganisationRole[]
}

type PersonRow = typeof people.$inferSelect

async function withRoles(queries: Queries, rows: readonly PersonRow[]): Promise<Person[]> {
  if (rows.length === 0) return []
  const held = await queries.select().from(personRoles).where(inArray(personRoles.personKey, rows.map(({ key }) => key)))
  return rows.map(({ passwordHash, id, ...row }) => ({
    ...row,
    id: id as PersonId,
    hasPassword: passwordHash !== null,
    roles: organisationRoles.filter((role) => held.some((one) => one.personKey === row.key && one.role === role)),
  }))
}

/** E-mail addresses are compared in lower case and without surrounding space. */
export const sameEmail = (email: string) => email.trim().toLowerCase()

export async function peopleOf(queries: Queries, organisationKey: number): Promise<Person[]> {
  return withRoles(queries, await queries.select().from(people).where(eq(people.organisationKey, organisationKey)).orderBy(asc(people.name)))
}

export async function personById(queries: Queries, organisationKey: number, id: string): Promise<Person | null> {
  const [person] = await withRoles(queries, await queries.select().from(people).where(and(eq(people.id, id), eq(people.organisationKey, organisationKey))))
  return person ?? null
}

/** Whether anybody can administrate. */
export async function hasAdministrator(queries: Queries): Promise<boolean> {
  const [one] = await queries.select({ key: people.key }).from(people).innerJoin(personRoles, eq(personRoles.personKey, people.key))
    .where(and(eq(people.isActive, true), eq(personRoles.role, 'administrator'))).limit(1)
  return one !== undefined
}

export interface Credentials {
  readonly key: number
  readonly id: PersonId
  readonly organisationKey: number
  readonly passwordHash: string | null
  readonly language: Language
  readonly isActive: boolean
}

export async function credentialsOf(queries: Queries, email: string): Promise<Credentials | null> {
  const [row] = await queries.select({ key: people.key, id: people.id, organisationKey: people.organisationKey, passwordHash: people.passwordHash, language: people.language, isActive: people.isActive })
    .from(people).where(eq(people.email, sameEmail(email)))
  return row ? { ...row, id: row.id as PersonId } : null
}

/** The same by inner key. */
export async function credentialsByKey(queries: Queries, key: number): Promise<Credentials | null> {
  const [row] = await queries.select({ key: people.key, id: people.id, organisationKey: people.organisationKey, passwordHash: people.passwordHash, language: people.language, isActive: people.isActive })
    .from(people).where(eq(people.key, key))
  return row ? { ...row, id: row.id as PersonId } : null
}

/** The person with this inner key. @throws when there is none */
export async function personByKey(queries: Queries, key: number): Promise<Person> {
  const [person] = await withRoles(queries, await queries.select().from(people).where(eq(people.key, key)))
  if (!person) throw new Error(`there is no person with the key ${key}`)
  return person
}

export async function passwordHashOf(queries: Queries, personKey: number): Promise<string | null> {
  const [row] = await queries.select({ passwordHash: people.passwordHash }).from(people).where(eq(people.key, personKey))
  return row?.passwordHash ?? null
}

/** What a guess at this person's password would be made of: name, e-mail address, organisation. */
export async function namesAround(queries: Queries, personKey: number): Promise<string[]> {
  const [row] = await queries.select({ name: people.name, email: people.email, organisation: organisations.name })
    .from(people).innerJoin(organisations, eq(organisations.key, people.organisationKey)).where(eq(people.key, personKey))
  return row ? [row.name, row.email, row.organisation] : []
}

export interface NewPerson {
  readonly id: string
  readonly organisationKey: number
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly OrganisationRole[]
}

export async function insertPerson(tx: Queries, { roles, ...person }: NewPerson): Promise<number> {
  const [made] = await tx.insert(people).values({ ...person, email: sameEmail(person.email) }).returning({ key: people.key })
  if (!made) throw new Error('a person was inserted and not returned')
  await putRoles(tx, made.key, roles)
  return made.key
}

export async function putRoles(tx: Queries, personKey: number, roles: readonly OrganisationRole[]): Promise<void> {
  await tx.delete(personRoles).where(eq(personRoles.personKey, personKey))
  if (roles.length > 0) await tx.insert(personRoles).values(roles.map((role) => ({ personKey, role })))
}

export async function setPasswordHash(tx: Queries, personKey: number, passwordHash: string): Promise<void> {
  await tx.update(people).set({ passwordHash }).where(eq(people.key, personKey))
}

export async function setLanguage(tx: Queries, personKey: number, language: Language): Promise<void> {
  await tx.update(people).set({ language }).where(eq(people.key, personKey))
}

export async function deactivatePerson(tx: Queries, personKey: number): Promise<void> {
  await tx.update(people).set({ isActive: false }).where(eq(people.key, personKey))
}

export interface NewLink {
  readonly tokenHash: string
  readonly purpose: 'first-administrator' | 'choose-password'
  readonly personKey: number | null
  readonly expiresAt: Date
}

/** A new link ends the earlier ones of the same purpose and person. */
export async function putLink(tx: Queries, link: NewLink): Promise<void> {
  const samePerson = link.personKey === null ? isNull(oneTimeLinks.personKey) : eq(oneTimeLinks.personKey, link.personKey)
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.purpose, link.purpose), samePerson, isNull(oneTimeLinks.usedAt)))
  await tx.insert(oneTimeLinks).values(link)
}

export interface SoughtLink {
  readonly tokenHash: string
  readonly purpose: NewLink['purpose']
  readonly now: Date
}

/** The person a link is for, when the link is unused and not over; undefined when there is no such link. */
export async function findLink(queries: Queries, { tokenHash, purpose, now }: SoughtLink): Promise<{ personKey: number | null } | undefined> {
  const [row] = await queries.select().from(oneTimeLinks).where(and(eq(oneTimeLinks.tokenHash, tokenHash), eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt)))
  return row && row.expiresAt > now ? { personKey: row.personKey } : undefined
}

export async function useLink(tx: Queries, tokenHash: string, now: Date): Promise<void> {
  await tx.update(oneTimeLinks).set({ usedAt: now }).where(eq(oneTimeLinks.tokenHash, tokenHash))
}

/** The names of staff by public id, for pages that show ids as people know them. */
export async function namesOfPeople(queries: Queries, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await queries.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...new Set(ids)]))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
