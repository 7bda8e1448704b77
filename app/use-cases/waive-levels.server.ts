import { record } from '#db/stores/audit'
import { answersBelowFloor, insertLevelWaivers } from '#db/stores/level-waivers'
import { loadQuestions } from '#db/stores/questionnaires'
import { candidatesOf } from '#db/stores/shortlist'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface WaiveLevels {
  readonly recruitmentId: string
  /** Which answer: `<candidate id>.<question id>`; `all`: every one that is missing levels now. */
  readonly answer: string
  readonly reason: string
}

/** The name of one answer in a form. */
export const answerName = ({ candidateId, questionId }: { candidateId: string; questionId: string }) => `${candidateId}.${questionId}`

/** HR does without the levels that answers are missing, with a reason that the protocol shows. What is waived already, or is not missing, is left as it is. */
export function waiveLevels(app: AppContext, actor: Actor, wanted: WaiveLevels): Promise<Result<null, 'not-found' | 'not-now' | 'reason-required'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'waiveLevels' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId } = admitted.value
    const reason = wanted.reason.trim()
    if (reason === '') return refused('reason-required')
    const missing = (await answersBelowFloor(tx, recruitmentKey)).filter((answer) => wanted.answer === 'all' || wanted.answer === answerName(answer))
    if (missing.length === 0) return ok(null)

    const candidateKeys = new Map((await candidatesOf(tx, recruitmentKey)).map(({ id, key }) => [id, key]))
    const questionKeys = new Map((await loadQuestions(tx, recruitmentKey)).map(({ id, key }) => [id, key]))
    await insertLevelWaivers(tx, missing.map(({ candidateId, questionId }) => ({
      candidateKey: candidateKeys.get(candidateId) ?? 0, questionKey: questionKeys.get(questionId) ?? 0, recruitmentKey, waivedByKey: actor.key, reason,
    })))
    await record(tx, app, { organisationKey, action: 'levels-waived', recruitmentId, actorId: actor.id, details: { answers: missing.length } })
    return ok(null)
  })
}
