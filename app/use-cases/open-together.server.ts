import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { sharesWithin } from '#db/stores/key-shares'
import { loadRecruitment } from '#db/stores/recruitments'
import { insertUnsealing, putHanded, runningUnsealing, type Unsealing } from '#db/stores/unsealings'
import { longestShare, recipientForm, unsealingLasts, type Side } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import { sealedRecords, sealedRecordsOfCalled, splitPublicKey, type SealedRecord } from '~/identity/officers-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { calledUnopened } from '~/released/called-unopened.server'
import { relyingOn } from './rely-on-officer.server'

// Two officers, one of each side, open a locked recruitment together. One begins and opens; the other hands over the half of the other side,
// sealed to a key that lives in the opener's page for this once. Neither half, nor what they make together, is ever here unsealed.

export interface Officer extends Admitted {
  readonly side: Side
}

type NotHere = 'not-found' | 'not-now' | 'unconfirmed'

/** Whether this officer may open now: the shortlist is locked (or, once it was opened, somebody was called later and is not opened yet), officers hold the key of this recruitment, and the other side knows whose this one's own key is. */
export async function admitOfficer(queries: Queries, actor: Actor, recruitmentId: string): Promise<Result<Officer, NotHere>> {
  const admitted = await admit(queries, { actor, recruitmentId, capability: 'unsealAsOfficer' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  const { custody } = await loadRecruitment(queries, recruitmentKey)
  if (custody !== 'officers') return refused('not-found')
  if (phase === 'unsealed' && (await calledUnopened(queries, recruitmentKey)).length === 0) return refused('not-now')
  const relied = await relyingOn(queries, actor)
  return relied.ok ? ok({ ...admitted.value, side: relied.value.side }) : relied
}

/** The opening that runs, in the time that it may take. */
export function running(app: AppContext, queries: Queries, recruitmentKey: number): Promise<Unsealing | null> {
  return runningUnsealing(queries, recruitmentKey, new Date(app.clock.now().getTime() - unsealingLasts))
}

export interface OfRecruitment {
  readonly recruitmentId: string
}

/** An officer begins to open, and shows the key of the page that the other half is to be sealed to. One of their own that runs is begun anew. */
export function beginUnsealing(app: AppContext, actor: Actor, { recruitmentId, recipient }: OfRecruitment & { readonly recipient: string }): Promise<Result<{ unsealingId: string }, NotHere | 'invalid-form' | 'opening-runs' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admitOfficer(tx, actor, recruitmentId)
    if (!admitted.ok) return admitted
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    if (!recipientForm.test(recipient)) return refused('invalid-form')
    const { recruitmentKey, organisationKey, side } = admitted.value
    const current = await running(app, tx, recruitmentKey)
    if (current !== null && current.openerKey !== actor.key) return refused('opening-runs')

    const unsealingId = app.random.id()
    await insertUnsealing(tx, { id: unsealingId, recruitmentKey, openerKey: actor.key, recipient, startedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'unsealing-begun', recruitmentId, actorId: actor.id, details: { side } })
    return ok({ unsealingId })
  })
}

/** The half of the own side, still sealed to the officer: age files, of which one opens with the key that the officer has. Only when something may be opened. */
export function takeShare(app: AppContext, actor: Actor, { recruitmentId }: OfRecruitment): Promise<Result<{ files: readonly string[] }, NotHere | 'no-share' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admitOfficer(tx, actor, recruitmentId)
    if (!admitted.ok) return admitted
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const { recruitmentKey, organisationKey, side } = admitted.value
    const files = await sharesWithin(tx, { recruitmentKey, personKey: actor.key, side })
    if (files.length === 0) return refused('no-share')

    await record(tx, app, { organisationKey, action: 'share-taken', recruitmentId, actorId: actor.id, details: { side } })
    return ok({ files })
  })
}

export interface HandShare extends OfRecruitment {
  /** The opening that the page showed: what is handed over is for this one alone. */
  readonly unsealingId: string
  /** Armoured age file to the opener's page. */
  readonly file: string
}

/** The officer of the other side hands over their half, sealed to the page of the one who opens. */
export function handShare(app: AppContext, actor: Actor, { recruitmentId, unsealingId, file }: HandShare): Promise<Result<null, NotHere | 'invalid-form' | 'stale' | 'same-side'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admitOfficer(tx, actor, recruitmentId)
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, side } = admitted.value
    const current = await running(app, tx, recruitmentKey)
    if (current?.id !== unsealingId) return refused('stale')
    if (current.openerSide === side) return refused('same-side')
    if (file === '' || file.length > longestShare) return refused('invalid-form')

    if (!(await putHanded(tx, current.key, { handedByKey: actor.key, handed: file }))) return refused('stale')
    await record(tx, app, { organisationKey, action: 'share-handed', recruitmentId, actorId: actor.id, details: { side } })
    return ok(null)
  })
}

export interface ToOpen {
  /** The other side's half, sealed to the opener's page. */
  readonly handed: string
  /** 65 bytes: what the halves together must fit. */
  readonly publicKey: Buffer
  readonly records: readonly SealedRecord[]
}

/** What the opener's page needs once the other half is there. */
export async function loadToOpen(app: AppContext, actor: Actor, { recruitmentId, unsealingId }: OfRecruitment & { readonly unsealingId: string }): Promise<Result<ToOpen, NotHere | 'stale'>> {
  const { read } = app.db
  const admitted = await admitOfficer(read, actor, recruitmentId)
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  const current = await running(app, read, recruitmentKey)
  if (current?.id !== unsealingId || current.openerKey !== actor.key || current.handed === null) return refused('stale')
  return ok({ handed: current.handed, publicKey: await splitPublicKey(read, recruitmentKey), records: await (phase === 'unsealed' ? sealedRecordsOfCalled : sealedRecords)(read, recruitmentKey) })
}
