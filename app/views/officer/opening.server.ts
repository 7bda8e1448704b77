import { invitedCandidates } from '#db/stores/invited'
import { loadRecruitment } from '#db/stores/recruitments'
import { keysToHold, holdersIn } from '#db/stores/share-holders'
import type { Queries } from '#db/database.server'
import { keysInUse } from '#db/stores/officer-keys'
import { runningUnsealing } from '#db/stores/unsealings'
import { decide } from '~/domain/access/capabilities'
import { otherSide, sideOf, unsealingLasts, type HalfStanding, type Side } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { invitedUnderLostKey } from '~/identity/state-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { halvesOf } from '~/platform/key-halves.server'
import { calledUnopened } from '~/released/called-unopened.server'

/** The opening that runs now, as both officers see it. */
export interface ShownOpening {
  readonly id: string
  readonly openerName: string
  readonly isMine: boolean
  /** The opener is of the own side: the other side must hand its half over. */
  readonly isOwnSide: boolean
  /** The key of the opener's page. */
  readonly recipient: string
  readonly isHanded: boolean
}

export interface OpeningPage {
  readonly title: LocalText
  readonly phase: Phase
  readonly side: Side
  readonly other: Side
  readonly hasHalf: boolean
  /** The own key is confirmed by the other side: without that nothing is done here. */
  readonly isReliedOn: boolean
  /** Whether the own side can still bring its half. */
  readonly half: HalfStanding
  /** The numbers of those on the list whose name was sealed to a key that is lost, and not anew. */
  readonly notSealedAnew: readonly string[]
  /** Who of the own side is without the half; '' for an emergency key. */
  readonly wanting: readonly string[]
  /** Whom the next opening is about, by number; only once the list is locked. */
  readonly invited: readonly string[]
  readonly opening: ShownOpening | null
  readonly may: { readonly open: boolean; readonly passOn: boolean }
}

/** Where the opening of one recruitment stands. */
export async function loadOpeningPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<OpeningPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readKeyMatters' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, organisationKey, role, phase } = admitted.value
  const side = sideOf(actor.roles)
  const { texts, custody } = await loadRecruitment(read, recruitmentKey)
  if (side === null || custody !== 'officers') return refused('not-found')

  const now = app.clock.now()
  const holders = new Set((await holdersIn(read, [recruitmentKey])).get(recruitmentKey))
  const wanted = (await keysToHold(read, { organisationKey, recruitmentKey, now })).filter((key) => key.side === side && !holders.has(key.key))
  const own = (await keysInUse(read, organisationKey)).filter(({ holder }) => holder?.key === actor.key)
  const toOpen = await numbersToOpen(read, recruitmentKey, phase)
  const may = { open: decide(role, 'unsealAsOfficer', phase).allowed && toOpen.isAny, passOn: decide(role, 'passShareOn', phase).allowed && wanted.length > 0 }
  return ok({
    title: texts.title, phase, side, other: otherSide[side], may,
    hasHalf: own.some(({ key }) => holders.has(key)), isReliedOn: own.some(({ awaitsWord, provenAt }) => !awaitsWord && provenAt !== null),
    half: (await halvesOf(read, app, admitted.value))[side],
    wanting: wanted.map(({ holder }) => holder?.name ?? ''),
    ...(may.open ? { notSealedAnew: await invitedUnderLostKey(read, recruitmentKey), invited: toOpen.numbers, opening: await shownOpening(app, { actor, side, recruitmentKey }) } : { notSealedAnew: [], invited: [], opening: null }),
  })
}

/** The numbers of those whom the next opening is about: the whole list, or once it was opened whoever was called later. */
async function numbersToOpen(queries: Queries, recruitmentKey: number, phase: Phase): Promise<{ numbers: readonly string[]; isAny: boolean }> {
  const rows = await (phase === 'unsealed' ? calledUnopened : invitedCandidates)(queries, recruitmentKey)
  return { numbers: rows.map(({ number }) => number), isAny: phase === 'locked' || rows.length > 0 }
}

async function shownOpening(app: AppContext, { actor, side, recruitmentKey }: { actor: Actor; side: Side; recruitmentKey: number }): Promise<ShownOpening | null> {
  const running = await runningUnsealing(app.db.read, recruitmentKey, new Date(app.clock.now().getTime() - unsealingLasts))
  if (!running) return null
  const { id, openerName, openerKey, openerSide, recipient, handedByKey } = running
  return { id, openerName, recipient, isMine: openerKey === actor.key, isOwnSide: openerSide === side, isHanded: handedByKey !== null }
}
