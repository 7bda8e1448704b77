import { loadQuestions } from '#db/stores/questionnaires'
import { neighbour, nextUnscored, ownAssignment } from '#db/stores/review'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

type Next = Result<{ readonly assignmentId: string | null }, 'not-found' | 'not-now'>

/** Where a reviewer begins a question: the next unscored answer; when all are scored, the first, to look at them again. */
export async function loadFirstToScore(app: AppContext, actor: Actor, at: { recruitmentId: string; questionId: string }): Promise<Next> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'score' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const question = (await loadQuestions(read, recruitmentKey)).find(({ id, isScored }) => id === at.questionId && isScored)
  if (!question) return refused('not-found')
  const place = { recruitmentKey, personKey: actor.key, questionKey: question.key }
  const next = (await nextUnscored(read, place)) ?? (await neighbour(read, { ...place, position: -1 }, 'after'))
  return ok({ assignmentId: next?.assignmentId ?? null })
}

/** Where a reviewer goes from an answer: on in their own order, at its end back to the first they left out; null when all are scored. */
export async function loadAnswerAfter(app: AppContext, actor: Actor, at: { recruitmentId: string; assignmentId: string }): Promise<Next> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'score' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const from = await ownAssignment(read, actor.key, at.assignmentId)
  if (!from || from.recruitmentKey !== recruitmentKey) return refused('not-found')
  const { questionKey, position } = from
  const next = (await neighbour(read, { personKey: actor.key, questionKey, position }, 'after'))
    ?? (await nextUnscored(read, { recruitmentKey, personKey: actor.key, questionKey }))
  return ok({ assignmentId: next?.assignmentId ?? null })
}
