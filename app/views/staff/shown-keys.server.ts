import type { OfficerKey } from '#db/stores/officer-keys'
import { isLive, keyState, sidesStanding, type KeyState, type Side, type SideStanding } from '~/domain/custody'

/** One key in use, as everybody who looks after keys sees it. */
export interface ShownKey {
  readonly id: string
  /** Null for the emergency key of a side. */
  readonly holder: string | null
  readonly side: Side
  readonly state: KeyState
  readonly madeAt: Date
  readonly provenAt: Date | null
  /** Who of the other side has confirmed whose it is; null: nobody yet, or it was never asked for. */
  readonly confirmed: { readonly by: string; readonly at: Date } | null
}

export interface ShownKeys {
  readonly keys: readonly ShownKey[]
  readonly standing: Readonly<Record<Side, SideStanding>>
  readonly live: Readonly<Record<Side, number>>
}

/** The keys in use and how the sides stand. Emergency keys lie in a safe and do not count as somebody who can open. */
export function shownKeys(keys: readonly OfficerKey[], now: Date): ShownKeys {
  const held = keys.filter(({ holder }) => holder !== null)
  const live = (side: Side) => held.filter((key) => key.side === side && isLive(key, now)).length
  return {
    keys: keys.map(({ id, holder, side, madeAt, provenAt, awaitsWord, confirmedAt, confirmedBy }) => ({
      id, holder: holder?.name ?? null, side, madeAt, provenAt, state: keyState({ provenAt, awaitsWord }, now),
      confirmed: confirmedAt && confirmedBy !== null ? { by: confirmedBy, at: confirmedAt } : null,
    })),
    standing: sidesStanding(held, now),
    live: { hr: live('hr'), employees: live('employees') },
  }
}
