import * as oidc from 'openid-client'
import { z } from 'zod'
import { recentMinutes } from '~/domain/access/sign-in'
import { ok, refused, type Result } from '~/domain/result'
import { siteAddress, type Environment } from './environment.server'
import type { OrganisationSignInSettings } from './organisation-sign-in-settings.server'

/** The signatures that are taken (ASVS 9.1.2): never none, never one with a shared secret. */
const algorithms: readonly unknown[] = ['RS256', 'ES256']

/** An old session at the organisation is no sign-in here: it must be at most as old as one of ours may become. Also makes it tell when it was. */
const oldestSignIn = 8 * 3600

/** Seconds that the organisation's server may take. */
const patience = 10

/** What must come back from a sign-in that was begun; kept on the server. */
export interface OutsideQuestion {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Somebody as the organisation's sign-in vouches for them. */
export interface OutsidePerson {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** Verified, or null. */
  readonly email: string | null
  readonly groups: readonly string[]
  /** When they signed in there. */
  readonly provenAt: Date
  /** Whether two factors were shown there, in the words that the settings name. */
  readonly isStrong: boolean
}

export interface OrganisationSignIn {
  readonly settings: OrganisationSignInSettings
  /** Where the browser is sent, and what must come back. @param isConfirming whether the person must show anew who they are */
  begin(isConfirming: boolean): Promise<Result<{ readonly url: string; readonly question: OutsideQuestion }, 'no-answer'>>
  /** Who came back; the refusal is the library's code, which holds nothing of the person. @param search of the address that was come back to */
  finish(search: string, question: OutsideQuestion, isConfirming: boolean): Promise<Result<OutsidePerson, string>>
}

/** Where the organisation sends people back to: exactly this address is registered there. */
export const returnAddress = (environment: Environment): string => `${siteAddress(environment)}/account/organisation/return`

const claimsFormat = z.object({
  iss: z.string(), sub: z.string().min(1).max(500), name: z.string().max(200).catch(''),
  email: z.string().max(200).catch(''), email_verified: z.boolean().optional().catch(false),
  auth_time: z.number(), amr: z.array(z.string()).catch([]), acr: z.string().catch(''),
})

/** OpenID Connect: authorization code flow with PKCE (S256), state, nonce and the issuer in the answer (RFC 9700, RFC 9207, OIDC Core). */
export function openOrganisationSignIn(settings: OrganisationSignInSettings, environment: Environment): OrganisationSignIn {
  let known: Promise<oidc.Configuration> | null = null
  const configuration = () => (known ??= discover(settings).catch((error: unknown) => { known = null; throw error }))
  return {
    settings,
    async begin(isConfirming) {
      const question = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      try {
        const { state, nonce } = question
        const url = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: returnAddress(environment), scope: settings.scopes.join(' '), state, nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(question.verifier), code_challenge_method: 'S256',
          ...(isConfirming ? { prompt: 'login', max_age: '0' } : { max_age: String(oldestSignIn) }),
        })
        return ok({ url: url.href, question })
      } catch {
        return refused('no-answer')
      }
    },
    async finish(search, { state, nonce, verifier }, isConfirming) {
      try {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(returnAddress(environment) + search), {
          expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true, maxAge: isConfirming ? recentMinutes * 60 : oldestSignIn,
        })
        return personIn(tokens.id_token ?? '', tokens.claims() ?? {}, settings)
      } catch (error) {
        return refused(codeOf(error))
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OrganisationSignInSettings): Promise<oidc.Configuration> {
  const execute = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : [] // only this machine itself: see the settings
  const found = await oidc.discovery(new URL(issuer), clientId, {}, oidc.ClientSecretBasic(clientSecret), { execute, timeout: patience })
  oidc.enableNonRepudiationChecks(found) // the token's signature is checked, whatever line it came by
  return found
}

function personIn(token: string, claims: Readonly<Record<string, unknown>>, { groupsClaim, trustsEmail, secondFactor }: OrganisationSignInSettings): Result<OutsidePerson, string> {
  if (!algorithms.includes(algorithmOf(token))) return refused('algorithm')
  const parsed = claimsFormat.safeParse(claims)
  if (!parsed.success) return refused('claims')
  const { iss, sub, name, email, email_verified: isVerified, auth_time: at, amr, acr } = parsed.data
  return ok({
    issuer: iss, subject: sub, name: name.trim() || email, email: isVerified ?? trustsEmail ? email || null : null,
    groups: z.array(z.string()).catch([]).parse(claims[groupsClaim]),
    provenAt: new Date(at * 1000),
    isStrong: amr.some((method) => secondFactor.amr.includes(method)) || secondFactor.acr.includes(acr),
  })
}

function algorithmOf(token: string): unknown {
  const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8'))
  return typeof header === 'object' && header !== null && 'alg' in header ? header.alg : null
}

/** The library's own word for what was wrong: `OAUTH_…`, never a message, in which claims may stand. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed'
}
