import { record } from '#db/stores/audit'
import { theOrganisation } from '#db/stores/organisations'
import { findLink, setPasswordHash, useLink } from '#db/stores/people'
import { deleteSessionsOf } from '#db/stores/sessions'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { hashPassword } from '~/platform/passwords.server'
import { linkHash } from './one-time-links.server'

/** A person chooses a password by a one-time link; every session they had ends. */
export async function choosePassword(app: AppContext, { token, password }: { token: string; password: string }): Promise<Result<{ personKey: number }, 'link-used'>> {
  const tokenHash = linkHash(app, token)
  if (!(await findLink(app.db.read, tokenHash, 'choose-password', app.clock.now()))) return refused('link-used')
  const passwordHash = await hashPassword(password)

  return app.db.unitOfWork(async (tx) => {
    const link = await findLink(tx, tokenHash, 'choose-password', app.clock.now())
    const organisation = await theOrganisation(tx)
    if (!link?.personKey || !organisation) return refused('link-used')

    await setPasswordHash(tx, link.personKey, passwordHash)
    await useLink(tx, tokenHash, app.clock.now())
    await deleteSessionsOf(tx, link.personKey)
    await record(tx, app, { organisationKey: organisation.key, action: 'password-chosen' })
    return ok({ personKey: link.personKey })
  })
}
