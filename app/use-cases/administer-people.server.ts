import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { hasTypedInWhatGoesOn } from '#db/stores/clerk-entries'
import { credentialsOf, deactivatePerson, insertPerson, peopleOf, personById, putLink, putRoles, type Person } from '#db/stores/people'
import { deleteSessionsOf } from '#db/stores/sessions'
import { clashingOrganisationRoles, type OrganisationRole } from '~/domain/access/capabilities'
import type { Language } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { linkHash, linkLasts } from './one-time-links.server'

/** Accounts belong to administrators; to everybody else these use-cases do not exist. */
export const isAdministrator = (actor: Actor): boolean => actor.roles.includes('administrator')

export interface InvitePerson {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly OrganisationRole[]
}

export const clash = (roles: readonly OrganisationRole[]) => clashingOrganisationRoles.some(([one, other]) => roles.includes(one) && roles.includes(other))

/** Makes an account and the one-time path by which its owner chooses a password. */
export function invitePerson(app: AppContext, actor: Actor, wanted: InvitePerson): Promise<Result<{ path: string }, 'not-found' | 'prove-again' | 'roles-clash' | 'email-taken'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!isAdministrator(actor)) return refused('not-found')
    if (clash(wanted.roles)) return refused('roles-clash')
    if (await credentialsOf(tx, wanted.email)) return refused('email-taken')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent

    const id = app.random.id()
    const key = await insertPerson(tx, { id, organisationKey: actor.organisationKey, ...wanted })
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'person-invited', actorId: actor.id, details: { person: id, roles: [...wanted.roles] } })
    return ok({ path: await newLink(tx, app, key) })
  })
}

/** A fresh one-time path for somebody who lost the first one or the password. */
export function renewLink(app: AppContext, actor: Actor, personId: string): Promise<Result<{ path: string }, 'not-found' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const person = isAdministrator(actor) ? await personById(tx, actor.organisationKey, personId) : null
    if (!person || !person.isActive) return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'person-invited', actorId: actor.id, details: { person: person.id } })
    return ok({ path: await newLink(tx, app, person.key) })
  })
}

export interface ChangeRoles {
  readonly personId: string
  readonly roles: readonly OrganisationRole[]
}

/** Whoever typed in an application is not made HR while it is under way: HR would see the points of somebody they know. */
export function changeRoles(app: AppContext, actor: Actor, wanted: ChangeRoles): Promise<Result<null, 'not-found' | 'prove-again' | 'roles-clash' | 'typed-in' | 'last-administrator'>> {
  return app.db.unitOfWork(async (tx) => {
    const person = isAdministrator(actor) ? await personById(tx, actor.organisationKey, wanted.personId) : null
    if (!person) return refused('not-found')
    const recent = clash(wanted.roles) ? refused('roles-clash' as const) : requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const refusal = await whyNot(tx, person, wanted.roles)
    if (refusal) return refused(refusal)

    await putRoles(tx, person.key, wanted.roles)
    await deleteSessionsOf(tx, person.key)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'person-roles-changed', actorId: actor.id, details: { person: person.id, roles: [...wanted.roles] } })
    return ok(null)
  })
}

async function whyNot(tx: Queries, person: Person, roles: readonly OrganisationRole[]): Promise<'typed-in' | 'last-administrator' | null> {
  if (roles.includes('hr') && (await hasTypedInWhatGoesOn(tx, person.key))) return 'typed-in'
  return !roles.includes('administrator') && (await isLastAdministrator(tx, person)) ? 'last-administrator' : null
}

/** Closes an account: its sessions end at once, its past acts stay in the log. */
export function closeAccount(app: AppContext, actor: Actor, personId: string): Promise<Result<null, 'not-found' | 'last-administrator'>> {
  return app.db.unitOfWork(async (tx) => {
    const person = isAdministrator(actor) ? await personById(tx, actor.organisationKey, personId) : null
    if (!person) return refused('not-found')
    if (await isLastAdministrator(tx, person)) return refused('last-administrator')

    await deactivatePerson(tx, person.key)
    await deleteSessionsOf(tx, person.key)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'person-deactivated', actorId: actor.id, details: { person: person.id } })
    return ok(null)
  })
}

async function isLastAdministrator(tx: Queries, person: Person): Promise<boolean> {
  const others = (await peopleOf(tx, person.organisationKey)).filter(({ key, isActive, roles }) => key !== person.key && isActive && roles.includes('administrator'))
  return person.roles.includes('administrator') && others.length === 0
}

async function newLink(tx: Queries, app: AppContext, personKey: number): Promise<string> {
  const token = app.random.token()
  const expiresAt = new Date(app.clock.now().getTime() + linkLasts['choose-password'])
  await putLink(tx, { tokenHash: linkHash(app, token), purpose: 'choose-password', personKey, expiresAt })
  return `/account/choose-password/${token}`
}
