import { hasAdministrator, putLink } from '#db/stores/people'
import type { AppContext } from '~/platform/app-context.server'
import { linkHash, linkLasts } from './one-time-links.server'

/** A one-time path for the first administrator, to be printed in the terminal; null when there is one. Where the organisation's groups have taken the role from the last, whoever runs the server gives it anew. */
export async function issueFirstAdministratorLink(app: AppContext): Promise<string | null> {
  const token = app.random.token()
  return app.db.unitOfWork(async (tx) => {
    if (await hasAdministrator(tx)) return null
    const expiresAt = new Date(app.clock.now().getTime() + linkLasts['first-administrator'])
    await putLink(tx, { tokenHash: linkHash(app, token), purpose: 'first-administrator', personKey: null, expiresAt })
    return `/account/first-administrator/${token}`
  })
}
