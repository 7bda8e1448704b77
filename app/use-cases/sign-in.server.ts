import { record } from '#db/stores/audit'
import { theOrganisation } from '#db/stores/organisations'
import { credentialsOf, sameEmail, type Credentials } from '#db/stores/people'
import type { DeviceKind } from '~/domain/access/device-kind'
import type { SessionStage } from '~/domain/access/sign-in'
import type { Language } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { isPassword } from '~/platform/passwords.server'
import { beginSession } from './begin-session.server'
import { isOnlyOutside } from '~/platform/outside-accounts.server'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** For the rate limit, in memory only. */
  readonly clientAddress: string
  readonly device?: DeviceKind
}

export interface SignedIn {
  readonly cookie: string
  /** Whether something is left to show. */
  readonly stage: SessionStage
  readonly language: Language
}

/** Signs a person in and gives the cookie. An unknown address and a wrong password look and last the same. */
export async function signIn(app: AppContext, { email, password, clientAddress, device = 'other' }: SignIn): Promise<Result<SignedIn, 'wrong-credentials' | 'too-many-attempts'>> {
  const account = `account:${sameEmail(email)}`
  const [byAccount, byAddress] = [await app.rateLimits.signIn.take(account), await app.rateLimits.signInFrom.take(clientAddress)]
  if (!byAccount.allowed || !byAddress.allowed) return refused('too-many-attempts')

  const credentials = await credentialsOf(app.db.read, email)
  if (!(await isTheirs(app, credentials, password)) || !credentials) {
    await recordFailure(app, credentials?.id ?? null)
    return refused('wrong-credentials')
  }

  await app.rateLimits.signIn.forget(account)
  const begun = await beginSession(app, { personKey: credentials.key, by: 'password', device })
  return ok({ ...begun, language: credentials.language })
}

/** Always at the cost of one hash, whether there is such an account or not. */
async function isTheirs(app: AppContext, credentials: Credentials | null, password: string): Promise<boolean> {
  const isElsewhere = await isOnlyOutside(app, credentials?.key ?? 0)
  return (await isPassword(password, credentials?.passwordHash ?? null)) && credentials?.isActive === true && !isElsewhere
}

/** Written down for an unknown address as well: a line less would be a wait for the disk less, and that can be measured. */
export async function recordFailure(app: AppContext, personId: string | null): Promise<void> {
  const organisation = await theOrganisation(app.db.read)
  if (organisation) await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: organisation.key, action: 'sign-in-failed', actorId: personId }))
}
