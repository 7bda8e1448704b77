import { theOrganisation } from '#db/stores/organisations'
import { isBoundOutside } from '#db/stores/outside-accounts'
import { passwordHashOf } from '#db/stores/people'
import { passkeysOf } from '#db/stores/passkeys'
import { hasSecondFactor, secondFactorsOf } from '#db/stores/second-factors'
import { sessionsOf } from '#db/stores/sessions'
import type { DeviceKind } from '~/domain/access/device-kind'
import { outsideRefusals, type OutsideRefusal } from '~/domain/access/outside-refusal'
import type { Actor } from '~/platform/actor.server'
import { waitingSecret } from '~/platform/app-code-secret.server'
import type { AppContext } from '~/platform/app-context.server'
import { isOnlyOutside } from '~/platform/outside-accounts.server'
import { isSecondFactorDemanded } from '~/platform/second-factor-demand.server'
import { sessionName } from '~/platform/session-name.server'
import { qrPicture, secretForApp, type QrPicture } from '~/platform/totp.server'

/** How somebody can show who they are. */
export interface WaysToProve {
  readonly password: boolean
  readonly code: boolean
  readonly passkey: boolean
  readonly organisation: boolean
  /** Why the organisation's sign-in did not do, when one comes back from there. */
  readonly refused: OutsideRefusal | null
}

/** Why the organisation's sign-in did not do, as the address says it. */
export function outsideRefusalIn(request: Request): OutsideRefusal | null {
  const said = new URL(request.url).searchParams.get('refused')
  return outsideRefusals.find((code) => code === said) ?? null
}

export async function loadWaysToProve(app: AppContext, { key }: Pick<Actor, 'key'>, refused: OutsideRefusal | null = null): Promise<WaysToProve> {
  const factors = await secondFactorsOf(app.db.read, key)
  const isElsewhere = await isOnlyOutside(app, key)
  return {
    password: !isElsewhere && (await passwordHashOf(app.db.read, key)) !== null,
    code: hasSecondFactor(factors) && (factors.hasApp || factors.recoveryCodes > 0),
    passkey: factors.passkeys > 0,
    organisation: app.organisationSignIn !== null && (await isBoundOutside(app.db.read, { personKey: key, issuer: app.organisationSignIn.settings.issuer })),
    refused,
  }
}

export interface SecurityPageData {
  readonly hasApp: boolean
  readonly recoveryCodes: number
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly addedAt: Date; readonly lastUsedAt: Date | null }[]
  /** Whether this person must set one up before anything else. */
  readonly isDemanded: boolean
}

/** One's own second factors. */
export async function loadSecurity(app: AppContext, { key, roles }: Actor): Promise<SecurityPageData> {
  const factors = await secondFactorsOf(app.db.read, key)
  const keys = await passkeysOf(app.db.read, key)
  return {
    hasApp: factors.hasApp, recoveryCodes: factors.recoveryCodes,
    passkeys: keys.map(({ id, name, addedAt, lastUsedAt }) => ({ id, name, addedAt, lastUsedAt })),
    isDemanded: !hasSecondFactor(factors) && (await isSecondFactorDemanded(app.db.read, roles)),
  }
}

export interface AppCodePage {
  readonly hasApp: boolean
  /** The secret that waits for its first code. */
  readonly secret: { readonly text: string; readonly picture: QrPicture } | null
}

/** What an authenticator app is given. */
export async function loadAppCode(app: AppContext, actor: Actor): Promise<AppCodePage> {
  const { hasApp } = await secondFactorsOf(app.db.read, actor.key)
  const secret = await waitingSecret(app, actor)
  if (!secret) return { hasApp, secret: null }
  const issuer = (await theOrganisation(app.db.read))?.name.replaceAll(':', ' ') || 'Uset'
  const { uri, text } = secretForApp(secret, { issuer: `Uset ${issuer}`, label: actor.name.replaceAll(':', ' ') })
  return { hasApp, secret: { text, picture: qrPicture(uri) } }
}

export interface SessionLine {
  readonly name: string
  readonly device: DeviceKind
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly isThis: boolean
}

/** Where somebody is signed in. @param sessionHash of the session in which this is asked */
export async function loadSessions(app: AppContext, { key }: Actor, sessionHash: string | null): Promise<SessionLine[]> {
  const now = app.clock.now()
  const live = (await sessionsOf(app.db.read, key)).filter(({ expiresAt }) => expiresAt > now)
  return live.map(({ tokenHash, device, startedAt, lastSeenAt }) => ({
    name: sessionName(tokenHash), device, startedAt, lastSeenAt, isThis: tokenHash === sessionHash,
  }))
}
