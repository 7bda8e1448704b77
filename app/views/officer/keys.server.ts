import type { Queries } from '#db/database.server'
import { keyOfPerson, keysInUse, type OfficerKey } from '#db/stores/officer-keys'
import { listSplitRecruitments } from '#db/stores/recruitments'
import { membershipsOf } from '#db/stores/memberships'
import { holdersIn } from '#db/stores/share-holders'
import { decide } from '~/domain/access/capabilities'
import { isFounding, isLive, keyState, mayConfirm, sideOf, type KeyState, type Side } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { calledUnopened } from '~/released/called-unopened.server'
import { shownDrill, type ShownDrill } from '../staff/shown-drill.server'
import { shownKeys, type ShownKeys } from '../staff/shown-keys.server'

/** A recruitment whose key is split, as an officer sees it: the post, and nothing of who has applied. */
export interface SplitRecruitment {
  readonly id: string
  readonly title: LocalText
  readonly phase: Phase
  /** Whether the officer's key can open the own side's half. */
  readonly hasHalf: boolean
  /** Colleagues of the side whose keys are without the half. */
  readonly isWanting: boolean
  /** No key of the side that opens holds the half: the side may have lost it. */
  readonly isMissing: boolean
  /** Locked, or opened once and somebody was called later. */
  readonly isToOpen: boolean
  /** Named in the recruitment, and so no officer there. */
  readonly isNamed: boolean
}

export interface KeysPage extends ShownKeys {
  readonly side: Side
  readonly own: { readonly madeAt: Date; readonly provenAt: Date | null; readonly state: KeyState } | null
  readonly recruitments: readonly SplitRecruitment[]
  /** Keys of the other side that wait for this officer's word. */
  readonly waiting: readonly WaitingKey[]
  /** Nobody's key has been confirmed yet: the first of each side confirm one another. */
  readonly isFounding: boolean
  readonly drill: ShownDrill
}

export interface WaitingKey {
  readonly id: string
  readonly holder: string
  readonly recipient: string
  /** Whether this officer can give it now: their own key counts, or nobody's does yet. */
  readonly mayConfirm: boolean
}

/** How the keys stand, and what an officer has to do. */
export async function loadKeysPage(app: AppContext, actor: Actor): Promise<Result<KeysPage, 'not-found'>> {
  const side = sideOf(actor.roles)
  if (side === null) return refused('not-found')
  const { read } = app.db
  const now = app.clock.now()
  const own = await keyOfPerson(read, actor.key)
  const keys = await keysInUse(read, actor.organisationKey)
  const held = keys.filter(({ holder }) => holder !== null)
  const ownKey = own?.side === side ? own : null
  return ok({
    side,
    own: ownKey && { madeAt: ownKey.madeAt, provenAt: ownKey.provenAt, state: keyState(ownKey, now) },
    ...shownKeys(keys, now),
    recruitments: await recruitmentsOf(read, { actor, keys: keys.filter((key) => key.side === side), now }),
    drill: await shownDrill(app, actor.organisationKey),
    isFounding: isFounding(held),
    waiting: held.filter((key) => key.side !== side && keyState(key, now) === 'awaiting').map((key) => ({
      id: key.id, holder: key.holder?.name ?? '', recipient: key.recipient, mayConfirm: ownKey !== null && mayConfirm({ own: ownKey, of: key, held, now }),
    })),
  })
}

interface OfSide {
  readonly actor: Actor
  readonly keys: readonly OfficerKey[]
  readonly now: Date
}

async function recruitmentsOf(read: Queries, { actor, keys, now }: OfSide): Promise<SplitRecruitment[]> {
  const rows = await listSplitRecruitments(read, actor.organisationKey)
  const holders = await holdersIn(read, rows.map(({ key }) => key))
  const named = new Set((await membershipsOf(read, actor.key)).map(({ recruitmentKey }) => recruitmentKey))
  const own = new Set(keys.filter(({ holder }) => holder?.key === actor.key).map(({ key }) => key))
  const live = keys.filter((key) => key.holder !== null && isLive(key, now))
  const expected = keys.filter((key) => key.holder === null || isLive(key, now)).map(({ key }) => key)
  return Promise.all(rows.map(async ({ key, id, title, phase }) => {
    const has = new Set(holders.get(key))
    const isToOpen = phase === 'locked' || (phase === 'unsealed' && (await calledUnopened(read, key)).length > 0)
    return { id, title, phase, isToOpen, hasHalf: [...own].some((each) => has.has(each)), isWanting: expected.some((each) => !has.has(each)), isMissing: decide('officer', 'passShareOn', phase).allowed && !live.some((each) => has.has(each.key)), isNamed: named.has(key) }
  }))
}
