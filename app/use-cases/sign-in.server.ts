import { record } from '#db/stores/audit'
import { credentialsOf, sameEmail } from '#db/stores/people'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { isPassword, longestPassword } from '~/platform/passwords.server'
import { startSession } from '~/platform/session.server'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** For the rate limit, in memory only. */
  readonly clientAddress: string
}

/** Signs a person in and gives the cookie. An unknown address and a wrong password look and last the same. */
export async function signIn(app: AppContext, { email, password, clientAddress }: SignIn): Promise<Result<{ cookie: string }, 'wrong-credentials' | 'too-many-attempts'>> {
  const [byAccount, byAddress] = [await app.rateLimits.signIn.take(`account:${sameEmail(email)}`), await app.rateLimits.signInFrom.take(clientAddress)]
  if (!byAccount.allowed || !byAddress.allowed) return refused('too-many-attempts')

  const credentials = await credentialsOf(app.db.read, email)
  const matches = await isPassword(password.slice(0, longestPassword), credentials?.passwordHash ?? null)
  if (!credentials || !matches || !credentials.isActive) {
    if (credentials) await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: credentials.organisationKey, action: 'sign-in-failed', actorId: credentials.id }))
    return refused('wrong-credentials')
  }

  await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: credentials.organisationKey, action: 'signed-in', actorId: credentials.id }))
  return ok({ cookie: await startSession(app, credentials.key) })
}
