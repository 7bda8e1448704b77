import type { Queries } from '#db/database.server'
import { loadRecruitment } from '#db/stores/recruitments'
import { keysHolding, keysToHold } from '#db/stores/share-holders'
import { decide } from '~/domain/access/capabilities'
import { isRecent } from '~/domain/access/sign-in'
import { canBeSplit, roughly, sidesStanding, type HalfStanding, type Side, type SideStanding } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { countSealed, lastRenewal } from '~/identity/state-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { halvesOf } from '~/platform/key-halves.server'
import { shownHolder, type ShownHolder } from './custody.server'

/** How many have sealed their name anew. Before the lock only roughly: nobody is to tell from a number that moves who has just come. */
export interface SealedAnew {
  readonly atLeast: number
  readonly all: number
  readonly isAll: boolean
  readonly isExact: boolean
}

export interface KeyPage {
  readonly title: LocalText
  readonly halves: Readonly<Record<Side, HalfStanding>>
  /** Whether a new key may be made: a side has lost its half. */
  readonly isLost: boolean
  /** To whose keys the halves of a new one would be sealed. */
  readonly holders: readonly ShownHolder[]
  readonly isPossible: boolean
  readonly isRecent: boolean
  readonly mayRenew: boolean
  readonly renewed: { readonly at: Date; readonly reason: string; readonly sealed: SealedAnew } | null
}

/** The key of a recruitment that officers hold, as HR sees it: whether it can still be opened, and the way back when it cannot. */
export async function loadKeyPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<KeyPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRecruitment' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, organisationKey, role, phase } = admitted.value
  const { texts, custody } = await loadRecruitment(read, recruitmentKey)
  if (custody !== 'officers') return refused('not-found')
  const now = app.clock.now()
  const halves = await halvesOf(read, app, admitted.value)
  const holders = await keysToHold(read, { organisationKey, recruitmentKey, now })
  const renewal = await lastRenewal(read, recruitmentKey)
  return ok({
    title: texts.title, halves,
    isLost: Object.values(halves).includes('lost'),
    holders: holders.map(shownHolder),
    isPossible: canBeSplit(holders.filter(({ holder }) => holder !== null), now),
    isRecent: isRecent(actor.provenAt ?? null, now),
    mayRenew: decide(role, 'renewKey', phase).allowed,
    renewed: renewal && { at: renewal.replacedAt, reason: renewal.reason, sealed: await sealedAnew(read, admitted.value) },
  })
}

const locked: readonly Phase[] = ['locked', 'unsealed', 'concluded']

async function sealedAnew(read: Queries, { recruitmentKey, phase }: Admitted): Promise<SealedAnew> {
  const { anew, lost } = await countSealed(read, recruitmentKey)
  const all = anew + lost
  return locked.includes(phase) ? { atLeast: anew, all, isAll: lost === 0, isExact: true } : { ...roughly(anew, all), all, isExact: false }
}

/** What HR is to know of a running recruitment's key on its other pages. */
export interface KeyNote {
  /** How many of each side can open. */
  readonly standing: Readonly<Record<Side, SideStanding>>
  readonly isLost: boolean
  readonly isRenewed: boolean
}

/** Null where officers hold no key, or it is needed no more. */
export async function loadKeyNote(app: AppContext, actor: Actor, recruitmentId: string): Promise<KeyNote | null> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRecruitment' })
  if (!admitted.ok || !decide(admitted.value.role, 'renewKey', admitted.value.phase).allowed) return null
  const { recruitmentKey, organisationKey } = admitted.value
  if ((await loadRecruitment(read, recruitmentKey)).custody !== 'officers') return null
  const holding = (await keysHolding(read, { organisationKey, recruitmentKey })).filter(({ isEmergency }) => !isEmergency)
  return {
    standing: sidesStanding(holding, app.clock.now()),
    isLost: Object.values(await halvesOf(read, app, admitted.value)).includes('lost'),
    isRenewed: (await lastRenewal(read, recruitmentKey)) !== null,
  }
}
