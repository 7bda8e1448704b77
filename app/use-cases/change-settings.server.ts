import { record } from '#db/stores/audit'
import { departmentsOf, insertDepartment, renameDepartment, theOrganisation, updateOrganisation } from '#db/stores/organisations'
import type { Custody } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import type { OrganisationSettings } from '~/domain/organisation'
import { ok, refused, type Result } from '~/domain/result'
import type { BlindnessSettings } from '~/domain/scoring/blindness-check'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { isAdministrator } from './administer-people.server'

/** Changes what the organisation sets for itself. Recruitments that are published keep what was frozen in them. */
export function changeSettings(app: AppContext, actor: Actor, wanted: { name: string; settings: Omit<OrganisationSettings, 'logo' | 'custody' | 'secondFactorOf' | 'retention' | keyof ClearingSettings | keyof BlindnessSettings> }): Promise<Result<null, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = isAdministrator(actor) ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    await updateOrganisation(tx, organisation.key, { name: wanted.name, settings: { ...organisation.settings, ...wanted.settings } })
    await record(tx, app, { organisationKey: organisation.key, action: 'settings-changed', actorId: actor.id })
    return ok(null)
  })
}

export type ClearingSettings = Pick<OrganisationSettings, 'hiddenCategories' | 'secondReadingPercent'>

/** Changes what redactors are shown and how much is read twice, in recruitments that are published from now on. */
export function changeClearingSettings(app: AppContext, actor: Actor, wanted: ClearingSettings): Promise<Result<null, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = isAdministrator(actor) ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, ...wanted } })
    await record(tx, app, {
      organisationKey: organisation.key, action: 'settings-changed', actorId: actor.id,
      details: { hiddenCategories: [...wanted.hiddenCategories], secondReadingPercent: wanted.secondReadingPercent },
    })
    return ok(null)
  })
}

/** Chooses who keeps the keys of identities, in recruitments that are published from now on. */
export function changeCustody(app: AppContext, actor: Actor, custody: Custody): Promise<Result<null, 'not-found' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = isAdministrator(actor) ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, custody } })
    await record(tx, app, { organisationKey: organisation.key, action: 'settings-changed', actorId: actor.id, details: { custody } })
    return ok(null)
  })
}

/** Turns the blindness check on or off, from now on and in every recruitment. */
export function changeBlindnessCheck(app: AppContext, actor: Actor, { asksBlindness, asksBackground }: BlindnessSettings): Promise<Result<null, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = isAdministrator(actor) ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    const wanted = { asksBlindness, asksBackground: asksBlindness && asksBackground }
    await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, ...wanted } })
    await record(tx, app, { organisationKey: organisation.key, action: 'settings-changed', actorId: actor.id, details: wanted })
    return ok(null)
  })
}

/** Sets of whom a second factor is demanded, from their next sign-in on. */
export function changeSecondFactorRule(app: AppContext, actor: Actor, { secondFactorOf }: Pick<OrganisationSettings, 'secondFactorOf'>): Promise<Result<null, 'not-found' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = isAdministrator(actor) ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, secondFactorOf } })
    await record(tx, app, { organisationKey: organisation.key, action: 'settings-changed', actorId: actor.id, details: { secondFactorOf: [...secondFactorOf] } })
    return ok(null)
  })
}

/** Adds a department, or renames the one with this id. */
export function nameDepartment(app: AppContext, actor: Actor, wanted: { id: string | null; name: LocalText }): Promise<Result<null, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!isAdministrator(actor)) return refused('not-found')
    const known = (await departmentsOf(tx, actor.organisationKey)).find(({ id }) => id === wanted.id)
    if (wanted.id !== null && !known) return refused('not-found')
    if (known) await renameDepartment(tx, known.key, wanted.name)
    else await insertDepartment(tx, { id: app.random.id(), organisationKey: actor.organisationKey, name: wanted.name })
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'settings-changed', actorId: actor.id })
    return ok(null)
  })
}
