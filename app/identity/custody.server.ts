import type { RecruitmentId } from '~/domain/ids'
import type { AppContext } from '~/platform/app-context.server'
import { generateKeyPair, publicKeyOf, suiteId } from './hpke.server'
import { unwrapPrivateKey, wrapPrivateKey } from './wrap.server'

/** A recruitment's key as it is kept. How the private half is kept is known to this file alone. */
export interface KeptKey {
  readonly keyId: string
  readonly suite: string
  readonly publicKey: Buffer
  readonly wrappedPrivateKey: Buffer
}

interface KeptHalves {
  readonly recruitmentId: RecruitmentId
  readonly publicKey: Buffer
  /** Null where officers hold the private half: then there is nothing here to lend. */
  readonly wrappedPrivateKey: Buffer | null
}

const contextOf = (app: AppContext, recruitmentId: RecruitmentId) => ({ kek: app.keys.identityKek, purpose: 'identity', recruitmentId })

/** A fresh key pair, the private half wrapped by the key that lies outside the database. */
export function makeKey(app: AppContext, recruitmentId: RecruitmentId): KeptKey {
  const { publicKey, privateKey } = generateKeyPair()
  const wrappedPrivateKey = wrapPrivateKey(contextOf(app, recruitmentId), privateKey)
  privateKey.fill(0)
  return { keyId: app.random.id(), suite: suiteId, publicKey, wrappedPrivateKey }
}

/**
 * Lends the private key to some work and wipes it afterwards.
 * @throws OpenError when the key outside the database is not the one it was wrapped with; Error when it does not fit the public half
 */
export function withPrivateKey<T>(app: AppContext, kept: KeptHalves, work: (privateKey: Buffer) => T): T {
  if (kept.wrappedPrivateKey === null) throw new Error('officers hold the key of this recruitment')
  const privateKey = unwrapPrivateKey(contextOf(app, kept.recruitmentId), kept.wrappedPrivateKey)
  try {
    if (!publicKeyOf(privateKey).equals(kept.publicKey)) throw new Error('the private key does not belong to the public key of this recruitment')
    return work(privateKey)
  } finally {
    privateKey.fill(0)
  }
}
