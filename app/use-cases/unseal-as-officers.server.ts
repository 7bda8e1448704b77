import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { claimsOf, insertClaims } from '#db/stores/claims'
import { endUnsealings, setClaimsLookedFor, type Unsealing } from '#db/stores/unsealings'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { keepContactKeys, openClaimsWith, unsealCalledWith, unsealChosenWith, type HandedKeys } from '~/identity/officers-door.server'
import { OpenError } from '~/platform/aes-gcm.server'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { admitOfficer, running, type Officer, type OfRecruitment } from './open-together.server'
import { handCalledOver, handUnsealedOver } from './unseal-shortlist.server'

type Opening = OfRecruitment & { readonly unsealingId: string }
type Refusals = 'not-found' | 'not-now' | 'unconfirmed' | 'stale' | 'shares-refused'

/**
 * Looks for claims of priority access by keys that open claims and nothing else: of everybody, since nobody is known. Found once, they stand. How many are
 * still to be decided by HR: until they are, nothing is unsealed.
 */
export function findClaimsAsOfficers(app: AppContext, actor: Actor, { claimKeys, ...opening }: Opening & { readonly claimKeys: HandedKeys }): Promise<Result<{ undecided: number }, Refusals>> {
  return asOpener(app, actor, { opening, work: async (tx, { recruitmentKey, recruitmentId, organisationKey, phase }, current) => {
    if (phase === 'unsealed') return ok({ undecided: 0 }) // claims were found and decided before the list was opened
    const known = new Set((await claimsOf(tx, recruitmentKey)).map(({ candidateKey }) => candidateKey))
    const claimants = await openClaimsWith(tx, recruitmentKey, claimKeys)
    if (claimants === null) return refused('stale')
    const found = claimants.filter((candidateKey) => !known.has(candidateKey)) // of those who have sealed their name anew since
    if (known.size === 0 || found.length > 0) {
      await insertClaims(tx, recruitmentKey, found)
      await record(tx, app, { organisationKey, action: 'claims-found', recruitmentId, actorId: actor.id, details: { claims: found.length } })
    }
    await setClaimsLookedFor(tx, current.key, app.clock.now())
    const undecided = (await claimsOf(tx, recruitmentKey)).filter(({ decision }) => decision === 'open').length
    if (undecided > 0) await endUnsealings(tx, recruitmentKey, app.clock.now())
    return ok({ undecided })
  } })
}

export interface UnsealAsOfficers extends Opening {
  /** The data keys of those who are invited. */
  readonly dataKeys: HandedKeys
  /** The keys to the contact boxes of the others, who get their answer by mail. */
  readonly contactKeys: HandedKeys
}

/** Two officers open the identities of those who are invited, and of nobody else. What was handed over between them is taken away. */
export function unsealAsOfficers(app: AppContext, actor: Actor, { dataKeys, contactKeys, ...opening }: UnsealAsOfficers): Promise<Result<{ opened: number }, Refusals | 'claims-open' | MoveRefusal>> {
  return asOpener(app, actor, { opening, work: async (tx, admitted, current): Promise<Result<{ opened: number }, Refusals | 'claims-open' | MoveRefusal>> => {
    const { recruitmentKey, phase } = admitted
    if (phase === 'unsealed') return unsealLater(tx, app, { actor, admitted, current, dataKeys })
    const moved = makeMove(phase, 'unseal', noFacts)
    if (!moved.ok) return moved
    if (current.claimsAt === null || (await claimsOf(tx, recruitmentKey)).some(({ decision }) => decision === 'open')) return refused('claims-open')
    const handed = await unsealChosenWith(tx, recruitmentKey, dataKeys)
    if (handed === null || !(await keepContactKeys(tx, app, { recruitmentKey, keys: contactKeys }))) return refused('stale')

    await endUnsealings(tx, recruitmentKey, app.clock.now())
    return handUnsealedOver(tx, app, { actor, admitted, handed, officers: [current.openerId, current.handedById ?? ''] })
  } })
}

interface Later {
  readonly actor: Actor
  readonly admitted: Officer
  readonly current: Unsealing
  readonly dataKeys: HandedKeys
}

/** Somebody was called because another said no: that one name is opened, and nothing else is handed over. */
async function unsealLater(tx: Queries, app: AppContext, { actor, admitted, current, dataKeys }: Later): Promise<Result<{ opened: number }, 'stale'>> {
  const handed = await unsealCalledWith(tx, admitted.recruitmentKey, dataKeys)
  if (handed === null) return refused('stale')
  await endUnsealings(tx, admitted.recruitmentKey, app.clock.now())
  return ok(await handCalledOver(tx, app, { actor, admitted, handed, officers: [current.openerId, current.handedById ?? ''] }))
}

interface AsOpener<T, E extends string> {
  readonly opening: Opening
  readonly work: (tx: Queries, admitted: Officer, current: Unsealing) => Promise<Result<T, E>>
}

/** For the one who opens, once the other side's half was handed over. A key that opens nothing is told as such, and nothing is kept. */
async function asOpener<T, E extends string>(app: AppContext, actor: Actor, { opening, work }: AsOpener<T, E>): Promise<Result<T, E | Refusals>> {
  try {
    return await app.db.unitOfWork(async (tx): Promise<Result<T, E | Refusals>> => {
      const admitted = await admitOfficer(tx, actor, opening.recruitmentId)
      if (!admitted.ok) return admitted
      const current = await running(app, tx, admitted.value.recruitmentKey)
      const isTheirs = current?.id === opening.unsealingId && current.openerKey === actor.key && current.handedByKey !== null
      return current && isTheirs ? work(tx, admitted.value, current) : refused('stale')
    })
  } catch (error) {
    if (error instanceof OpenError) return refused('shares-refused')
    throw error
  }
}
