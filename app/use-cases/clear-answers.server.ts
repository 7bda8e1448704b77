import { record } from '#db/stores/audit'
import { deleteClearance, findingsOf, insertClearances, veilState, veilsOf, type AnswerToClear } from '#db/stores/clearing'
import { examinationOf } from '#db/stores/examinations'
import { waitsForDecision } from '~/domain/anonymity/categories'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk } from './at-the-clearing-desk.server'
import { asOneStep } from './one-step.server'

export interface ClearAnswers {
  readonly recruitmentId: string
  readonly applicationId: string
  /** The answers that the redactor has read on this page, each with the state of its veils as the page showed it. */
  readonly read: readonly { readonly questionId: string; readonly state: string }[]
}

/**
 * A redactor clears answers that were read. None is cleared before the detector has looked through its application, nor one
 * that still holds an undecided finding, unless it is for information only, nor one whose text or veils have changed since it
 * was shown. Clearing twice is the same as once.
 */
export function clearAnswers(app: AppContext, actor: Actor, wanted: ClearAnswers): Promise<Result<{ cleared: number }, 'not-found' | 'not-now' | 'not-examined' | 'findings-open' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'clearAnswers' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const stateSeen = new Map(wanted.read.map(({ questionId, state }) => [questionId, state]))
    const read = answers.filter(({ questionId }) => stateSeen.has(questionId))
    if (read.length === 0) return refused('not-found')
    if ((await examinationOf(tx, application.key)) === null) return refused('not-examined')
    const open = (await findingsOf(tx, application.key)).filter(waitsForDecision)
    if (open.some((finding) => read.some(({ questionKey }) => questionKey === finding.questionKey))) return refused('findings-open')
    const veils = await veilsOf(tx, application.key)
    const stateNow = (answer: AnswerToClear) => veilState(answer, veils.filter(({ questionKey }) => questionKey === answer.questionKey))
    if (read.some((answer) => stateSeen.get(answer.questionId) !== stateNow(answer))) return refused('stale')

    const fresh = read.filter(({ isCleared }) => !isCleared)
    if (fresh.length === 0) return ok({ cleared: 0 })
    await asOneStep({ tx, app, actor, place: place.value }, {
      kind: 'clear',
      work: () => insertClearances(tx, fresh.map(({ questionKey }) => ({ applicationKey: application.key, questionKey, personKey: actor.key }))),
    })
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'answer-cleared', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, questions: fresh.map(({ questionId }) => questionId) },
    })
    return ok({ cleared: fresh.length })
  })
}

/** Takes a clearance back while the desk is open. */
export function withdrawClearance(app: AppContext, actor: Actor, wanted: { recruitmentId: string; applicationId: string; questionId: string }): Promise<Result<null, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'clearAnswers' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const answer = answers.find(({ questionId }) => questionId === wanted.questionId)
    if (!answer) return refused('not-found')
    if (!answer.isCleared) return ok(null)
    await asOneStep({ tx, app, actor, place: place.value }, {
      kind: 'withdraw', work: () => deleteClearance(tx, { applicationKey: application.key, questionKey: answer.questionKey }),
    })
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'clearance-withdrawn', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, question: answer.questionId },
    })
    return ok(null)
  })
}
