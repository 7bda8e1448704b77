import { record } from '#db/stores/audit'
import { insertIntroduction, insertSampleLevels, ownSampleLevels, preparationOf } from '#db/stores/calibration'
import { loadSamples } from '#db/stores/sample-answers'
import { ok, refused, type Result } from '~/domain/result'
import { levelOf, type Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** A reviewer says to have read the introduction, once a recruitment; saying it again changes nothing. Gives what remains before real answers. */
export function acknowledgeIntroduction(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ hasSamples: boolean }, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareToScore' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const part = { recruitmentKey, personKey: actor.key }

    const isNew = await insertIntroduction(tx, { ...part, readAt: app.clock.now() })
    if (isNew) await record(tx, app, { organisationKey, action: 'introduction-read', recruitmentId, actorId: actor.id })
    const { samples, scored } = await preparationOf(tx, part)
    return ok({ hasSamples: scored < samples })
  })
}

export interface ScoreSamples {
  readonly recruitmentId: string
  /** By the sample's public id. */
  readonly levels: Readonly<Record<string, Score>>
}

/**
 * A reviewer scores all sample answers at once, and for good: what they were meant to be is shown right after. A second
 * post changes nothing. Apart from the scores, and counted nowhere.
 */
export function scoreSamples(app: AppContext, actor: Actor, { recruitmentId, levels }: ScoreSamples): Promise<Result<null, 'not-found' | 'not-now' | 'introduction' | 'incomplete'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareToScore' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const part = { recruitmentKey, personKey: actor.key }
    const samples = await loadSamples(tx, recruitmentKey)
    if (!(await preparationOf(tx, part)).isIntroduced) return refused('introduction')
    if (samples.length === 0 || (await ownSampleLevels(tx, part)).size > 0) return ok(null)

    const given = new Map(samples.flatMap(({ key, id }) => (levels[id] ? [[key, levelOf(levels[id])] as const] : [])))
    if (given.size < samples.length) return refused('incomplete')

    await insertSampleLevels(tx, part, given)
    await record(tx, app, { organisationKey, action: 'samples-scored', recruitmentId, actorId: actor.id, details: { samples: given.size } })
    return ok(null)
  })
}
