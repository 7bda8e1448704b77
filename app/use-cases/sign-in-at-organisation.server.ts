import { z } from 'zod'
import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { hasTypedInWhatGoesOn } from '#db/stores/clerk-entries'
import { theOrganisation } from '#db/stores/organisations'
import { bindOutside, isBoundOutside, personKeyOutside } from '#db/stores/outside-accounts'
import { credentialsOf, insertPerson, personByKey, putRoles, type Person } from '#db/stores/people'
import { deleteSessionsOf } from '#db/stores/sessions'
import { putAttempt, takeAttempt } from '#db/stores/sign-in-attempts'
import { organisationRoles, type OrganisationRole } from '~/domain/access/capabilities'
import type { DeviceKind } from '~/domain/access/device-kind'
import type { OutsideRefusal } from '~/domain/access/outside-refusal'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import type { OrganisationSignIn, OutsidePerson } from '~/platform/organisation-sign-in.server'
import { attemptLasts } from '~/platform/sign-in-attempt.server'
import { clash } from './administer-people.server'
import { beginSession, type Begun } from './begin-session.server'
import { proven } from './prove-again.server'

/** Begins a sign-in at the organisation and gives the address that the browser is sent to. */
export async function goToOrganisation(app: AppContext, { binding, returnTo, actor }: { binding: string; returnTo: string; actor: Actor | null }): Promise<Result<{ url: string }, OutsideRefusal>> {
  if (!app.organisationSignIn) return refused('not-set-up')
  const begun = await app.organisationSignIn.begin(actor !== null)
  if (!begun.ok) return begun
  const now = app.clock.now()
  const payload = { ...begun.value.question, returnTo, confirms: actor?.id ?? '' }
  await app.db.unitOfWork((tx) => putAttempt(tx, { tokenHash: binding, purpose: 'organisation', payload, expiresAt: new Date(now.getTime() + attemptLasts) }, now))
  return ok({ url: begun.value.url })
}

export interface Return {
  readonly binding: string | null
  /** The query of the address that the organisation sent the browser back to. */
  readonly search: string
  readonly device: DeviceKind
  /** Who is signed in already, and in which session: for showing again who one is. */
  readonly current: { readonly actor: Actor; readonly sessionHash: string } | null
}

type Came = { readonly returnTo: string; readonly begun: (Begun & { language: Person['language'] }) | null }

/** Somebody comes back from the organisation: signed in, shown again, or refused; what was refused is written down, without a word of who it was. */
export async function comeFromOrganisation(app: AppContext, { binding, search, device, current }: Return): Promise<Result<Came, OutsideRefusal>> {
  const { organisationSignIn } = app
  const question = binding && (await app.db.unitOfWork((tx) => takeAttempt(tx, { tokenHash: binding, purpose: 'organisation', now: app.clock.now() })))
  if (!organisationSignIn || !question) return refuse(app, 'not-begun')
  const asked = questionFormat.parse(question)
  const came = await organisationSignIn.finish(search, asked, asked.confirms !== '')
  if (!came.ok) return refuse(app, 'not-believed', came.refusal)
  if (asked.confirms === '') return enter(app, { person: came.value, organisationSignIn, device, returnTo: asked.returnTo })
  return confirm(app, { person: came.value, current: current?.actor.id === asked.confirms ? current : null, returnTo: asked.returnTo })
}

const questionFormat = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string(), confirms: z.string() })

async function confirm(app: AppContext, { person, current, returnTo }: { person: OutsidePerson; current: Return['current']; returnTo: string }): Promise<Result<Came, OutsideRefusal>> {
  if (!current || (await personKeyOutside(app.db.read, person)) !== current.actor.key) return refuse(app, 'another-person')
  await app.db.unitOfWork((tx) => proven(tx, app, { ...current, by: 'organisation' }))
  return ok({ returnTo, begun: null })
}

interface Entering {
  readonly person: OutsidePerson
  readonly organisationSignIn: OrganisationSignIn
  readonly device: DeviceKind
  readonly returnTo: string
}

async function enter(app: AppContext, { person, organisationSignIn, device, returnTo }: Entering): Promise<Result<Came, OutsideRefusal>> {
  const roles = rolesOf(person, organisationSignIn)
  if (!roles.ok) return refuse(app, roles.refusal)
  const found = await app.db.unitOfWork((tx) => accountOf(tx, app, { person, roles: roles.value, createsAccounts: organisationSignIn.settings.createsAccounts }))
  if (!found.ok) return refuse(app, found.refusal)
  const begun = await beginSession(app, { personKey: found.value.key, by: 'organisation', isStrong: person.isStrong, provenAt: person.provenAt, device })
  return ok({ returnTo, begun: { ...begun, language: found.value.language } })
}

/** The roles that the groups give, or null where the groups rule no roles. */
function rolesOf({ groups }: OutsidePerson, { settings: { roles } }: OrganisationSignIn): Result<readonly OrganisationRole[] | null, OutsideRefusal> {
  if (roles === null) return ok(null)
  const given = new Set(groups.flatMap((group) => (Object.hasOwn(roles, group) ? [roles[group]] : [])))
  const held = organisationRoles.filter((role) => given.has(role))
  if (given.size === 0) return refused('no-group')
  return clash(held) ? refused('groups-clash') : ok(held)
}

interface Sought {
  readonly person: OutsidePerson
  readonly roles: readonly OrganisationRole[] | null
  readonly createsAccounts: boolean
}

/** The account of this person, bound by issuer and subject from the first time on, with the roles it has there now. */
async function accountOf(tx: Queries, app: AppContext, { person, roles, createsAccounts }: Sought): Promise<Result<Person, OutsideRefusal>> {
  const key = (await personKeyOutside(tx, person)) ?? (await bindFirst(tx, app, { person, roles, createsAccounts }))
  const account = key === null ? null : await personByKey(tx, key)
  if (!account?.isActive) return refused('no-account')
  return roles === null || roles.join() === account.roles.join() ? ok(account) : withRoles(tx, app, { account, roles })
}

/** The roles have changed since the last time: every session with the old ones ends. */
async function withRoles(tx: Queries, app: AppContext, { account, roles }: { account: Person; roles: readonly OrganisationRole[] }): Promise<Result<Person, OutsideRefusal>> {
  if (roles.includes('hr') && (await hasTypedInWhatGoesOn(tx, account.key))) return refused('groups-clash')
  await putRoles(tx, account.key, roles)
  await deleteSessionsOf(tx, account.key)
  await record(tx, app, { organisationKey: account.organisationKey, action: 'person-roles-changed', actorId: account.id, details: { person: account.id, roles: [...roles], by: 'organisation' } })
  return ok({ ...account, roles })
}

/** The first time: the account that was made for this verified address, or a new one where a group of theirs says that they belong here. */
async function bindFirst(tx: Queries, app: AppContext, { person, roles, createsAccounts }: Sought): Promise<number | null> {
  if (person.email === null) return null
  const known = await credentialsOf(tx, person.email)
  // An address that changed hands leads to nobody's account: who is bound already is known by issuer and subject alone.
  if (known && (await isBoundOutside(tx, { personKey: known.key, issuer: person.issuer }))) return null
  const key = known ? known.key : createsAccounts && roles ? await newAccount(tx, app, { person, email: person.email, roles }) : null
  if (key !== null) await bindOutside(tx, person, { personKey: key, at: app.clock.now() })
  return key
}

async function newAccount(tx: Queries, app: AppContext, { person, email, roles }: { person: OutsidePerson; email: string; roles: readonly OrganisationRole[] }): Promise<number | null> {
  const organisation = await theOrganisation(tx)
  if (!organisation) return null
  const id = app.random.id()
  const key = await insertPerson(tx, { id, organisationKey: organisation.key, name: person.name, email, language: organisation.settings.defaultLanguage, roles })
  await record(tx, app, { organisationKey: organisation.key, action: 'person-invited', actorId: id, details: { person: id, roles: [...roles], by: 'organisation' } })
  return key
}

async function refuse(app: AppContext, refusal: OutsideRefusal, code: string | null = null): Promise<Result<never, OutsideRefusal>> {
  const organisation = await theOrganisation(app.db.read)
  if (organisation) await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: organisation.key, action: 'sign-in-refused', details: { because: refusal, code } }))
  return refused(refusal)
}
