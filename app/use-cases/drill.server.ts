import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { drillSharesWithin, endDrill, insertDrill, putDrillHanded, setDrillOpener, type Drill } from '#db/stores/drills'
import { keysInUse } from '#db/stores/officer-keys'
import { theOrganisation } from '#db/stores/organisations'
import { personByKey } from '#db/stores/people'
import { makeSplitKey } from '~/custody/recruitment-key'
import { canBeSplit, isLive, longestShare } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { RecruitmentStep } from '~/forms/officer-forms'
import { claimsOpen, drillRecords, namesComeOutRight, sealMadeUp, type DrillPlace } from '~/identity/drill-door.server'
import { OpenError } from '~/platform/aes-gcm.server'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { currentDrill } from '~/platform/current-drill.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { relyingOn, type ReliedOn } from './rely-on-officer.server'

// Two officers practise the opening: the steps are those of a recruitment, asked for by the same pages, over a key and people that were made up for it.

/**
 * An officer begins a drill. Its key is made here and not in HR's browser: it opens nothing but made-up names, and HR need not be there to practise. It is split by the
 * same code, for everybody who would get a half of a recruitment's key today.
 */
export async function beginDrill(app: AppContext, actor: Actor): Promise<Result<null, 'not-found' | 'unconfirmed' | 'officers-missing'>> {
  const relied = await relyingOn(app.db.read, actor)
  if (!relied.ok) return relied
  const now = app.clock.now()
  const keys = (await keysInUse(app.db.read, actor.organisationKey)).filter((key) => key.holder === null || isLive(key, now))
  if (!canBeSplit(keys.filter(({ holder }) => holder !== null), now)) return refused('officers-missing')
  const { publicKey, shares } = await makeSplitKey(keys.map(({ id, side, recipient }) => ({ keyId: id, side, recipient })))
  const id = app.random.id()
  const records = sealMadeUp(app, { organisationId: await organisationId(app.db.read), drillId: id, publicKey: Buffer.from(publicKey, 'hex') })

  return app.db.unitOfWork(async (tx) => {
    if (await currentDrill(app, tx, actor.organisationKey)) return ok(null) // somebody else has begun: one is enough
    await insertDrill(tx, { id, organisationKey: actor.organisationKey, startedByKey: actor.key, startedAt: now, publicKey, records }, keys.map((key) => ({ officerKey: key.key, file: shares.find(({ keyId }) => keyId === key.id)?.file ?? '' })))
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'drill-begun', actorId: actor.id })
    return ok(null)
  })
}

async function organisationId(queries: Queries): Promise<string> {
  return (await theOrganisation(queries))?.id ?? ''
}

interface InDrill {
  readonly app: AppContext
  readonly tx: Queries
  readonly actor: Actor
  readonly relied: ReliedOn
  readonly drill: Drill
  readonly place: DrillPlace
}

type Of<Name extends RecruitmentStep['step']> = Extract<RecruitmentStep, { step: Name }>
type Step<Name extends RecruitmentStep['step']> = (at: InDrill, asked: Of<Name>) => Promise<Result<unknown, string>>

const begin: Step<'begin'> = async ({ app, tx, actor, drill }, { recipient }) => {
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const unsealingId = app.random.id()
  await setDrillOpener(tx, drill.key, { unsealingId, openerKey: actor.key, recipient })
  return ok({ unsealingId })
}

const take: Step<'take'> = async ({ app, tx, actor, relied, drill }) => {
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const files = await drillSharesWithin(tx, { drillKey: drill.key, personKey: actor.key, side: relied.side })
  return files.length === 0 ? refused('no-share') : ok({ files })
}

const hand: Step<'hand'> = async ({ tx, actor, relied, drill }, { unsealingId, file }) => {
  if (drill.unsealingId !== unsealingId) return refused('stale')
  if (drill.openerSide === relied.side) return refused('same-side')
  if (file.length > longestShare) return refused('invalid-form')
  return (await putDrillHanded(tx, drill.key, { handedByKey: actor.key, handed: file })) ? ok(null) : refused('stale')
}

const isOpener = ({ actor, drill }: InDrill, unsealingId: string) => drill.unsealingId === unsealingId && drill.openerKey === actor.key && drill.handed !== null

const toOpen: Step<'to-open'> = async (at, { unsealingId }) => {
  if (!isOpener(at, unsealingId)) return refused('stale')
  return ok({ handed: at.drill.handed, publicKey: at.drill.publicKey, records: drillRecords(at.place, at.drill.records) })
}

const claims: Step<'claims'> = async (at, { unsealingId, claimKeys }) => {
  if (!isOpener(at, unsealingId)) return refused('stale')
  return claimsOpen(at.place, { records: at.drill.records, claimKeys }) ? ok({ undecided: 0 }) : refused('stale')
}

/** The made-up names are looked at; when all are right the drill is passed, and everything of it destroyed. */
const unseal: Step<'unseal'> = async (at, { unsealingId, dataKeys, contactKeys }) => {
  if (!isOpener(at, unsealingId)) return refused('stale')
  const { app, tx, actor, drill, place } = at
  if (!namesComeOutRight(place, { records: drill.records, dataKeys, contactKeys })) return refused('stale')
  const now = app.clock.now()
  const opened = dataKeys.size
  await endDrill(tx, drill.key, { endedAt: now, passedAt: now })
  await record(tx, app, { organisationKey: actor.organisationKey, action: 'drill-passed', actorId: actor.id, details: { officers: [actor.id, drill.handedByKey === null ? '' : (await personByKey(tx, drill.handedByKey)).id] } })
  return ok({ opened })
}

const steps = { begin, take, hand, 'to-open': toOpen, claims, unseal } as const

/** One step of a drill, by the names of those of a recruitment. A key that opens nothing is told as such. */
export async function stepOfDrill(app: AppContext, actor: Actor, asked: RecruitmentStep): Promise<Result<unknown, string>> {
  const step = asked.step in steps ? (steps[asked.step as keyof typeof steps] as Step<'take'>) : null // each takes what its own step was parsed to
  if (!step) return refused('not-found')
  try {
    return await app.db.unitOfWork(async (tx) => {
      const relied = await relyingOn(tx, actor)
      if (!relied.ok) return relied
      const drill = await currentDrill(app, tx, actor.organisationKey)
      if (!drill) return refused('stale')
      const place = { organisationId: await organisationId(tx), drillId: drill.id }
      return step({ app, tx, actor, relied: relied.value, drill, place }, asked as Of<'take'>)
    })
  } catch (error) {
    if (error instanceof OpenError) return refused('shares-refused')
    throw error
  }
}
