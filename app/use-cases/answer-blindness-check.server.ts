import { record } from '#db/stores/audit'
import { addBlindnessCounts } from '#db/stores/blindness-checks'
import { ok, refused, type Result } from '~/domain/result'
import { countedAnswers, type BlindnessAnswers } from '~/domain/scoring/blindness-check'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { openBlindnessCheck } from '~/platform/blindness-check.server'

export interface AnswerBlindnessCheck {
  readonly recruitmentId: string
  /** By the place of the candidate on the page, from 1, and by topic. */
  readonly answers: BlindnessAnswers
}

/**
 * A reviewer answers, once, what they believe to know of a few candidates. What is kept are counters over all recruitments, and that
 * this person has answered: no candidate, no order, no time, and in the log not a word of what. The same once more changes nothing.
 */
export function answerBlindnessCheck(app: AppContext, actor: Actor, { recruitmentId, answers }: AnswerBlindnessCheck): Promise<Result<null, 'not-found' | 'not-now' | 'incomplete'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'checkBlindness' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const check = await openBlindnessCheck(tx, actor, admitted.value)
    if (check === null) return refused('not-found')
    if (check.state === 'answered') return ok(null)
    if (check.state !== 'open') return refused('not-now')

    const counts = countedAnswers(answers, { stage: check.stage, topics: check.topics, candidates: check.candidates.length })
    if (counts.length === 0) return refused('incomplete')
    await addBlindnessCounts(tx, { recruitmentKey, personKey: actor.key, organisationKey }, counts)
    await record(tx, app, { organisationKey, action: 'blindness-checked', recruitmentId, actorId: actor.id, details: { stage: check.stage } })
    return ok(null)
  })
}
