import type { Reach } from '~/domain/identity'
import type { BoxContext } from './bound-to.server'
import { openBox, type SealedIdentity } from './box.server'
import { openContact } from './contact-box.server'
import { derivedKey } from './derived-key.server'

interface ReachBox {
  readonly dataKey: Buffer
  readonly context: BoxContext
  readonly record: Pick<SealedIdentity, 'iv' | 'box'> & { readonly contactIv: Buffer | null; readonly contactBox: Buffer | null }
}

/** What was sealed before there were contact boxes has address and number in the identity's alone. */
export function reachIn({ dataKey, context, record: { contactIv, contactBox, ...identity } }: ReachBox): Reach {
  if (contactIv && contactBox) return openContact({ contactKey: derivedKey('contact', { dataKey, context }), context, record: { contactIv, contactBox } })
  return openBox({ dataKey, context, record: identity }).reveal()
}
