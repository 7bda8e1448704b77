import type { Queries } from '#db/database.server'
import type { ShareOfKey } from '#db/stores/key-shares'
import { keysToHold } from '#db/stores/share-holders'
import { canBeSplit } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'

/** A key that was made and split in HR's browser. */
export interface SplitKey {
  /** Uncompressed point of P-256, 65 bytes, hexadecimal. */
  readonly publicKey: string
  /** By the public ids of the officers' keys. */
  readonly shares: readonly { readonly keyId: string; readonly file: string }[]
}

interface ToHold {
  readonly organisationKey: number
  readonly recruitmentKey: number
  readonly splitKey: SplitKey | undefined
}

/** The halves for exactly those who are to hold the key now: with anybody more or less, HR's page is stale. */
export async function sharesForHolders(tx: Queries, app: AppContext, { organisationKey, recruitmentKey, splitKey }: ToHold): Promise<Result<{ publicKey: Buffer; shares: readonly ShareOfKey[] }, 'stale' | 'officers-missing'>> {
  const now = app.clock.now()
  const holders = await keysToHold(tx, { organisationKey, recruitmentKey, now })
  if (!canBeSplit(holders.filter(({ holder }) => holder !== null), now)) return refused('officers-missing')
  const shares = holders.map(({ key, id }) => ({ officerKey: key, file: splitKey?.shares.find(({ keyId }) => keyId === id)?.file ?? '' }))
  if (!splitKey || splitKey.shares.length !== holders.length || shares.some(({ file }) => file === '')) return refused('stale')
  return ok({ publicKey: Buffer.from(splitKey.publicKey, 'hex'), shares })
}
