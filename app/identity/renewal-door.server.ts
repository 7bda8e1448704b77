import { eq } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { recruitmentKeys, replacedKeys } from '#db/schema/sealed'
import type { AppContext } from '~/platform/app-context.server'
import type { SealedIdentity } from './box.server'
import { storeSealed } from './door.server'
import { suiteId } from './hpke.server'
import { removeSealed } from './own-door.server'

// When a key is lost: another takes its place, and box by box what was sealed to the old one makes way. What lay in an old box is nowhere else but with the
// applicant, whose receipt code opens their own copy; nothing here opens anything.

export interface NewKey {
  readonly recruitmentKey: number
  /** 65 bytes, uncompressed: made and split in HR's browser. */
  readonly publicKey: Buffer
  readonly reason: string
  readonly replacedByKey: number
}

/** Writes down that the key in use is lost. What is left of its halves may then be destroyed. Gives its id. @throws when there was none */
export async function retireKey(tx: Queries, app: AppContext, { recruitmentKey, reason, replacedByKey }: Omit<NewKey, 'publicKey'>): Promise<string> {
  const [lost] = await tx.select({ keyId: recruitmentKeys.keyId, suite: recruitmentKeys.suite, publicKey: recruitmentKeys.publicKey }).from(recruitmentKeys).where(eq(recruitmentKeys.recruitmentKey, recruitmentKey))
  if (!lost) throw new Error('a published recruitment has no key')
  await tx.insert(replacedKeys).values({ ...lost, recruitmentKey, reason, replacedAt: app.clock.now(), replacedByKey })
  return lost.keyId
}

/** Puts another key in the place of the one that was retired. Gives its id. */
export async function installKey(tx: Queries, app: AppContext, { recruitmentKey, publicKey }: Pick<NewKey, 'recruitmentKey' | 'publicKey'>): Promise<string> {
  const keyId = app.random.id()
  await tx.update(recruitmentKeys).set({ keyId, suite: suiteId, publicKey }).where(eq(recruitmentKeys.recruitmentKey, recruitmentKey))
  return keyId
}

/** Destroys the box that nothing opens, and stores in its place what the applicant has sealed anew. */
export async function sealInstead(tx: Queries, applicationKey: number, sealed: SealedIdentity): Promise<void> {
  await removeSealed(tx, applicationKey)
  await storeSealed(tx, applicationKey, sealed)
}
