import { record } from '#db/stores/audit'
import { findLink, namesAround, personByKey, setPasswordHash, useLink } from '#db/stores/people'
import { deleteSessionsOf } from '#db/stores/sessions'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { checkNewPassword, type GuessablePassword } from '~/platform/common-passwords.server'
import { hashPassword } from '~/platform/passwords.server'
import { linkHash } from './one-time-links.server'

/** Whether the link still works, for the page that it leads to. Looking does not use it up. */
export async function isLinkOpen(app: AppContext, token: string): Promise<boolean> {
  return (await findLink(app.db.read, { tokenHash: linkHash(app, token), purpose: 'choose-password', now: app.clock.now() })) !== undefined
}

/** A person chooses a password by a one-time link; every session they had ends. */
export async function choosePassword(app: AppContext, { token, password }: { token: string; password: string }): Promise<Result<{ personKey: number }, 'link-used' | GuessablePassword>> {
  const tokenHash = linkHash(app, token)
  const open = await findLink(app.db.read, { tokenHash, purpose: 'choose-password', now: app.clock.now() })
  if (!open) return refused('link-used')
  const checked = checkNewPassword(password, open.personKey ? await namesAround(app.db.read, open.personKey) : [])
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(password)

  return app.db.unitOfWork(async (tx) => {
    const link = await findLink(tx, { tokenHash, purpose: 'choose-password', now: app.clock.now() })
    const person = link?.personKey ? await personByKey(tx, link.personKey) : null
    if (!person?.isActive) return refused('link-used')

    await setPasswordHash(tx, person.key, passwordHash)
    await useLink(tx, tokenHash, app.clock.now())
    await deleteSessionsOf(tx, person.key)
    await record(tx, app, { organisationKey: person.organisationKey, action: 'password-chosen', actorId: person.id })
    return ok({ personKey: person.key })
  })
}
