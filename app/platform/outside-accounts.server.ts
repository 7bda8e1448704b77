import { isBoundOutside } from '#db/stores/outside-accounts'
import type { AppContext } from './app-context.server'

/** Whether this person signs in at the organisation alone: then no password or passkey of ours opens the account, since it would outlive the one there. */
export async function isOnlyOutside({ db, organisationSignIn }: Pick<AppContext, 'db' | 'organisationSignIn'>, personKey: number): Promise<boolean> {
  if (!organisationSignIn?.settings.endsLocalSignIn) return false
  return isBoundOutside(db.read, { personKey, issuer: organisationSignIn.settings.issuer })
}
