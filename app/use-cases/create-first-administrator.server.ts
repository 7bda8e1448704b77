import { record } from '#db/stores/audit'
import { insertOrganisation, startingSettings, theOrganisation } from '#db/stores/organisations'
import { credentialsOf, findLink, hasAdministrator, insertPerson, setPasswordHash, useLink } from '#db/stores/people'
import type { Language } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { checkNewPassword, type GuessablePassword } from '~/platform/common-passwords.server'
import { hashPassword } from '~/platform/passwords.server'
import { linkHash } from './one-time-links.server'

export interface FirstAdministrator {
  readonly token: string
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: Language
}

/** Whether the link still works, for the page that it leads to. Looking does not use it up. */
export async function isFirstLinkOpen(app: AppContext, token: string): Promise<boolean> {
  return (await findLink(app.db.read, { tokenHash: linkHash(app, token), purpose: 'first-administrator', now: app.clock.now() })) !== undefined
}

/** Makes the organisation, where there is none, and the first administrator by the link from the terminal. The link works once. */
export async function createFirstAdministrator(app: AppContext, wanted: FirstAdministrator): Promise<Result<{ personKey: number }, 'link-used' | 'email-taken' | GuessablePassword>> {
  const tokenHash = linkHash(app, wanted.token)
  if (!(await findLink(app.db.read, { tokenHash, purpose: 'first-administrator', now: app.clock.now() }))) return refused('link-used')
  const checked = checkNewPassword(wanted.password, [wanted.organisation, wanted.name, wanted.email])
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(wanted.password)

  return app.db.unitOfWork(async (tx) => {
    const link = await findLink(tx, { tokenHash, purpose: 'first-administrator', now: app.clock.now() })
    if (!link || (await hasAdministrator(tx))) return refused('link-used')
    if (await credentialsOf(tx, wanted.email)) return refused('email-taken')

    const existing = await theOrganisation(tx)
    const organisationKey = existing?.key ?? await insertOrganisation(tx, { id: app.random.id(), name: wanted.organisation, settings: startingSettings, isDemo: false })
    const id = app.random.id()
    const { name, email, language } = wanted
    const personKey = await insertPerson(tx, { id, organisationKey, name, email, language, roles: ['administrator'] })
    await setPasswordHash(tx, personKey, passwordHash)
    await useLink(tx, tokenHash, app.clock.now())
    const event = existing ? { action: 'person-invited', details: { person: id, roles: ['administrator'], by: 'server' } } as const : { action: 'organisation-created' } as const
    await record(tx, app, { organisationKey, actorId: id, ...event })
    return ok({ personKey })
  })
}
