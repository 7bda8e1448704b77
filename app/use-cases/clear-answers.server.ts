import { record } from '#db/stores/audit'
import { deleteClearance, findingsOf, insertClearances } from '#db/stores/clearing'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk } from './at-the-clearing-desk.server'

export interface ClearAnswers {
  readonly recruitmentId: string
  readonly applicationId: string
  /** The answers that the redactor has read on this page. */
  readonly questionIds: readonly string[]
}

/** A redactor clears answers that were read; one that still holds an undecided finding is not cleared. */
export function clearAnswers(app: AppContext, actor: Actor, wanted: ClearAnswers): Promise<Result<{ cleared: number }, 'not-found' | 'not-now' | 'findings-open'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'clearAnswers' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const read = answers.filter(({ questionId }) => wanted.questionIds.includes(questionId))
    if (read.length === 0) return refused('not-found')
    const open = (await findingsOf(tx, application.key)).filter(({ decision }) => decision === 'open')
    if (open.some((finding) => read.some(({ questionKey }) => questionKey === finding.questionKey))) return refused('findings-open')

    await insertClearances(tx, read.map(({ questionKey }) => ({ applicationKey: application.key, questionKey, personKey: actor.key })))
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'answer-cleared', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, questions: read.map(({ questionId }) => questionId) },
    })
    return ok({ cleared: read.length })
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
    await deleteClearance(tx, { applicationKey: application.key, questionKey: answer.questionKey })
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'clearance-withdrawn', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, question: answer.questionId },
    })
    return ok(null)
  })
}
