import type { Queries } from '#db/database.server'
import { forgetStepsIn } from '#db/stores/desk-steps'
import { applicationByKey, candidateOfApplication } from '#db/stores/erased-applicant'
import { allTombstones, applicationsWithoutIdentity, insertTombstones, risenApplications, risenRecruitments } from '#db/stores/erasures'
import { insertHold, liftHold, standingHolds, type NewHold } from '#db/stores/legal-holds'
import { loadRecruitment, setPhase } from '#db/stores/recruitments'
import type { Phase } from '~/domain/recruitment/phases'
import type { Tombstone } from '~/domain/retention/tombstones'
import type { AppContext } from '~/platform/app-context.server'
import { eraseApplicantNow, eraseIdentitiesNow, eraseRecruitmentNow, stillNamed } from './erase.server'

/** Towards the end, from wherever a backup had caught it. */
const onwards: Partial<Record<Phase, Phase>> = {
  draft: 'cancelled', open: 'cancelled', clearing: 'cancelled', scoring: 'cancelled', shortlisting: 'cancelled', locked: 'unsealed', unsealed: 'concluded',
}

/**
 * Erases again what had been erased before: a restored backup brought it back. Done before the server answers anybody, and by `npm run restore`.
 * A hold that a backup brought back had been lifted when the erasure was made, and does not stand in its way; on what is left of its case it stands again.
 * How many recruitments and applicants were erased again.
 */
export async function replayTombstones(app: AppContext, stones: readonly Tombstone[]): Promise<number> {
  if (!(await isNeeded(app.db.read, stones))) return 0
  return app.db.unitOfWork(async (tx) => {
    const holds = await setHoldsAside(tx, app)
    await insertTombstones(tx, stones)
    const [risen, applications] = [await risenRecruitments(tx), await risenApplications(tx)]
    for (const key of risen) await eraseRecruitmentAgain(tx, app, key)
    let again = risen.length
    for (const key of applications) again += (await eraseApplicantAgain(tx, app, key)) ? 1 : 0
    again += await eraseIdentitiesAgain(tx, app)
    for (const hold of holds) if (await isLeft(tx, hold)) await insertHold(tx, { ...hold, id: app.random.id() })
    return again
  })
}

async function isNeeded(queries: Queries, stones: readonly Tombstone[]): Promise<boolean> {
  const known = new Set((await allTombstones(queries)).map(({ id }) => id))
  return stones.some(({ id }) => !known.has(id)) || (await risenRecruitments(queries)).length > 0 || (await risenApplications(queries)).length > 0 || (await risenIdentities(queries)).length > 0
}

/** Names that had been erased and lie there again; those whose whole application goes are not among them. */
async function risenIdentities(queries: Queries): Promise<{ key: number; id: string; recruitmentKey: number }[]> {
  const without = await applicationsWithoutIdentity(queries)
  const places = new Map(without.map(({ key, recruitmentKey }) => [key, recruitmentKey]))
  return (await stillNamed(queries, [...places.keys()])).map((named) => ({ ...named, recruitmentKey: places.get(named.key) ?? 0 }))
}

async function eraseIdentitiesAgain(tx: Queries, app: AppContext): Promise<number> {
  const risen = await risenIdentities(tx)
  for (const recruitmentKey of new Set(risen.map((one) => one.recruitmentKey))) {
    const group = []
    for (const { key, id } of risen.filter((one) => one.recruitmentKey === recruitmentKey)) group.push({ application: { key, id }, candidate: await candidateOfApplication(tx, key) })
    await eraseIdentitiesNow(tx, app, { recruitmentKey, group, occasion: 'restored', askedBy: null })
  }
  return risen.length
}

/** Whether what was held is still there to be held. */
async function isLeft(tx: Queries, { recruitmentKey, applicationId }: NewHold): Promise<boolean> {
  if ((await loadRecruitment(tx, recruitmentKey)).phase === 'erased') return false
  return applicationId === null || !(await allTombstones(tx)).some(({ id, kind }) => id === applicationId && kind !== 'identity')
}

async function setHoldsAside(tx: Queries, app: AppContext): Promise<NewHold[]> {
  const holds = await standingHolds(tx)
  for (const { id, recruitmentKey, placedByKey } of holds) await liftHold(tx, { id, recruitmentKey, liftedByKey: placedByKey, liftedAt: app.clock.now() })
  return holds
}

async function eraseRecruitmentAgain(tx: Queries, app: AppContext, recruitmentKey: number): Promise<void> {
  await forgetStepsIn(tx, recruitmentKey)
  for (let { phase } = await loadRecruitment(tx, recruitmentKey), next = onwards[phase]; next; phase = next, next = onwards[phase]) await setPhase(tx, recruitmentKey, phase, next)
  await eraseRecruitmentNow(tx, app, { recruitmentKey, occasion: 'restored', askedBy: null })
}

/** False when it went with its recruitment. */
async function eraseApplicantAgain(tx: Queries, app: AppContext, applicationKey: number): Promise<boolean> {
  const application = await applicationByKey(tx, applicationKey)
  if (!application) return false
  const candidate = await candidateOfApplication(tx, applicationKey)
  const stones = new Set((await allTombstones(tx)).map(({ id }) => id))
  await eraseApplicantNow(tx, app, { recruitmentKey: application.recruitmentKey, application, candidate: candidate && stones.has(candidate.id) ? candidate : null, occasion: 'restored', askedBy: null })
  return true
}
