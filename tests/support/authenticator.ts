import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { PasskeyOptions } from '~/platform/passkeys.server'

/** What an authenticator does otherwise than an honest one. */
export interface Mischief {
  readonly origin?: string
  readonly site?: string
  readonly challenge?: string
  readonly isUserVerified?: boolean
  readonly counter?: number
  /** Signed by another key. */
  readonly foreignKey?: boolean
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** An authenticator in software (WebAuthn level 2, ES256, no attestation): its answers are JSON, as a browser posts them. */
export function openAuthenticator({ origin, site }: { origin: string; site: string }) {
  const id = randomBytes(16)
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0

  const clientData = (type: string, { challenge }: PasskeyOptions, mischief: Mischief) =>
    Buffer.from(JSON.stringify({ type, challenge: mischief.challenge ?? challenge, origin: mischief.origin ?? origin, crossOrigin: false }))
  const authenticatorData = (mischief: Mischief, attested = Buffer.alloc(0)) => {
    counter += 1
    const flags = 0x01 | (mischief.isUserVerified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(mischief.counter ?? counter)
    return Buffer.concat([sha256(mischief.site ?? site), Buffer.from([flags]), count, attested])
  }
  const answer = (response: Record<string, unknown>) => JSON.stringify({ id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {}, response })

  return {
    create(options: PasskeyOptions, mischief: Mischief = {}): string {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(keys.publicKey)])
      const attestation = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authenticatorData(mischief, attested))]]) as Parameters<typeof isoCBOR.encode>[0])
      return answer({ clientDataJSON: base64url(clientData('webauthn.create', options, mischief)), attestationObject: base64url(attestation), transports: ['internal'] })
    },
    get(options: PasskeyOptions, mischief: Mischief = {}): string {
      const [data, client] = [authenticatorData(mischief), clientData('webauthn.get', options, mischief)]
      const key = mischief.foreignKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : keys.privateKey
      const signature = createSign('SHA256').update(Buffer.concat([data, sha256(client)])).sign(key)
      return answer({ clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) })
    },
  }
}

/** A public key of P-256 as COSE writes it (RFC 9053, 7.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const entries: [number, number | Uint8Array][] = [[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]
  return Buffer.from(isoCBOR.encode(new Map(entries) as Parameters<typeof isoCBOR.encode>[0]))
}
