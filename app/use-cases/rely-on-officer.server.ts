import type { Queries } from '#db/database.server'
import { keyOfPerson, type OwnKey } from '#db/stores/officer-keys'
import { sideOf, type Side } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'

export interface ReliedOn {
  readonly side: Side
  readonly own: OwnKey
}

/**
 * An officer who takes part in anything has a key of their own that the other side has confirmed. Somebody whom an administrator has only just made up
 * gets neither a half nor an opening for others to hand theirs to.
 */
export async function relyingOn(queries: Queries, actor: Actor): Promise<Result<ReliedOn, 'not-found' | 'unconfirmed'>> {
  const side = sideOf(actor.roles)
  if (side === null) return refused('not-found')
  const own = await keyOfPerson(queries, actor.key)
  return own?.side === side && !own.awaitsWord && own.provenAt !== null ? ok({ side, own }) : refused('unconfirmed')
}
