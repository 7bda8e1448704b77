import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Passkey } from '#db/stores/passkeys'
import { siteAddress, type Environment } from './environment.server'

export type PasskeyOptions = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON

/** Longest answer of a browser that is read. */
const longestAnswer = 20_000

/** The site that passkeys belong to, by its own address and never by what a request says of it (WebAuthn 5.1.2, 13.4.9). */
export function partyOf(environment: Environment): { id: string; origin: string } {
  const { hostname, origin } = new URL(siteAddress(environment))
  return { id: hostname, origin }
}

const listed = (known: readonly Passkey[]) => known.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }))
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer)

export interface NewPasskeyFor {
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly known: readonly Passkey[]
  readonly challenge: Buffer
}

/** What a browser is asked, to make a passkey that verifies its user and can sign in by itself. No attestation: we do not ask whose make it is. */
export function optionsForNew(environment: Environment, { person, known, challenge }: NewPasskeyFor): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Uset', rpID: partyOf(environment).id, userName: person.email, userDisplayName: person.name, userID: new TextEncoder().encode(person.id),
    challenge: bytesOf(challenge), attestationType: 'none', excludeCredentials: listed(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What a browser is asked, to show one of these passkeys, or any of this site when none is named. */
export function optionsForUse(environment: Environment, { known, challenge }: { known: readonly Passkey[]; challenge: Buffer }): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: partyOf(environment).id, challenge: bytesOf(challenge), allowCredentials: listed(known), userVerification: 'required' })
}

/** The browser's answer as it was posted; null when it is not one. Its parts are checked by the library that verifies it. */
export function readAnswer<Answer extends AuthenticationResponseJSON | RegistrationResponseJSON>(posted: string): Answer | null {
  if (posted.length > longestAnswer) return null
  try {
    const answer: unknown = JSON.parse(posted)
    return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? (answer as Answer) : null
  } catch {
    return null
  }
}

interface Expected {
  readonly posted: string
  readonly challenge: string
}

/** The passkey that a browser made, or null for anything that is not right: challenge, origin, site, user verification, signature. */
export async function checkNew(environment: Environment, { posted, challenge }: Expected): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'isBackedUp'> | null> {
  const response = readAnswer<RegistrationResponseJSON>(posted)
  const { id, origin } = partyOf(environment)
  if (!response) return null
  const verified = await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true }).catch(() => null)
  if (!verified?.verified) return null
  const { credential, credentialBackedUp } = verified.registrationInfo
  return { credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports: credential.transports ?? [], isBackedUp: credentialBackedUp }
}

/** The passkey's new counter when the answer shows it, or null for anything that is not right, a counter that stood still among it. */
export async function checkUse(environment: Environment, { posted, challenge, passkey }: Expected & { passkey: Passkey }): Promise<number | null> {
  const response = readAnswer<AuthenticationResponseJSON>(posted)
  const { id, origin } = partyOf(environment)
  if (!response) return null
  const credential = { id: passkey.credentialId, publicKey: bytesOf(passkey.publicKey), counter: passkey.counter }
  const verified = await verifyAuthenticationResponse({ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, credential, requireUserVerification: true }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}
