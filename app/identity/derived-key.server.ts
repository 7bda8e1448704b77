import { hkdfSync } from 'node:crypto'
import { derivationOf, type DerivedKey } from '~/domain/sealed-place'
import type { BoxContext } from './bound-to.server'

/**
 * HKDF-SHA256 (RFC 5869) without salt: the data key is random already, and the place stands in `info`. 32 bytes.
 * Who has a derived key opens the one box that it is for, and neither the identity nor another box.
 */
export function derivedKey(key: DerivedKey, { dataKey, context }: { readonly dataKey: Buffer; readonly context: BoxContext }): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', Buffer.from(derivationOf(key, context)), 32))
}
