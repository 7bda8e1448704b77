import { record } from '#db/stores/audit'
import { deleteClearance, veilState, veilsOf } from '#db/stores/clearing'
import { firstReader, setVerdict } from '#db/stores/second-readings'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk } from './at-the-clearing-desk.server'

export interface ReadSecond {
  readonly recruitmentId: string
  readonly applicationId: string
  readonly questionId: string
  /** How the answer stood when it was shown. */
  readonly state: string
  readonly verdict: 'agreed' | 'changed'
}

/**
 * A second redactor reads an answer of the sample that somebody else has cleared: agrees, or takes the clearance back because
 * something is missing. Nobody is the second reader of what they cleared themselves.
 */
export function readSecond(app: AppContext, actor: Actor, wanted: ReadSecond): Promise<Result<null, 'not-found' | 'not-now' | 'read-by-you' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'clearAnswers' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const answer = answers.find(({ questionId }) => questionId === wanted.questionId)
    if (!answer) return refused('not-found')
    const there = { applicationKey: application.key, questionKey: answer.questionKey }
    const clearedBy = await firstReader(tx, there)
    const veils = (await veilsOf(tx, application.key)).filter(({ questionKey }) => questionKey === answer.questionKey)
    if (clearedBy === null || veilState(answer, veils) !== wanted.state) return refused('stale')
    if (clearedBy === actor.key) return refused('read-by-you')

    if (wanted.verdict === 'changed') await deleteClearance(tx, there)
    await setVerdict(tx, there, { verdict: wanted.verdict, personKey: actor.key })
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'answer-read-again', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, question: answer.questionId, verdict: wanted.verdict },
    })
    return ok(null)
  })
}
