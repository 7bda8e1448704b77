import type { Queries } from '#db/database.server'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { neighbour, nextUnscored, ownAssignment, type AssignedAnswer } from '#db/stores/review'
import { ownMarked } from '#db/stores/score-steps'
import { ok, refused, type Result } from '~/domain/result'
import { between, onwardFrom, type Walk } from '~/domain/scoring/walk'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { admitToScore, type NotAdmittedToScore } from '~/platform/admit-to-score.server'

/** An answer to go to, and what is new there: another question, or the walk through what was marked. */
export interface Onward {
  readonly assignmentId: string
  readonly walk: Walk
  /** The number of the question that was finished just now. */
  readonly finished: number | null
}

/** Where a reviewer begins a question: the next unscored answer; when all are scored, the first, to look at them again. */
export async function loadFirstToScore(app: AppContext, actor: Actor, at: { recruitmentId: string; questionId: string }): Promise<Result<{ readonly assignmentId: string | null }, NotAdmittedToScore>> {
  const { read } = app.db
  const admitted = await admitToScore(read, actor, at.recruitmentId)
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const question = (await loadQuestions(read, recruitmentKey)).find(({ id, isScored }) => id === at.questionId && isScored)
  if (!question) return refused('not-found')
  const place = { recruitmentKey, personKey: actor.key, questionKey: question.key }
  const next = (await nextUnscored(read, place)) ?? (await neighbour(read, { ...place, position: -1 }, 'after'))
  return ok({ assignmentId: next?.assignmentId ?? null })
}

/**
 * Where a reviewer goes from an answer: on in their own order, at its end back to the first they left out, then to the next
 * question that is not done, then through what they marked; null when nothing is left.
 */
export async function loadAnswerAfter(app: AppContext, actor: Actor, at: { recruitmentId: string; assignmentId: string; walk?: Walk }): Promise<Result<Onward | null, NotAdmittedToScore>> {
  const { read } = app.db
  const admitted = await admitToScore(read, actor, at.recruitmentId)
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const from = await ownAssignment(read, actor.key, at.assignmentId)
  if (!from || from.recruitmentKey !== recruitmentKey) return refused('not-found')
  const questions = (await loadQuestions(read, recruitmentKey)).filter(({ isScored }) => isScored)
  if (at.walk === 'marked') return ok(await markedAfter(read, actor, { from, questions }))
  return ok((await inQuestion(read, actor, from)) ?? (await inOtherQuestion(read, actor, { from, questions })) ?? (await firstMarked(read, actor, { from, questions })))
}

interface Leaving {
  readonly from: AssignedAnswer
  readonly questions: readonly RecruitmentQuestion[]
}

async function inQuestion(queries: Queries, actor: Actor, { recruitmentKey, questionKey, position }: AssignedAnswer): Promise<Onward | null> {
  const next = (await neighbour(queries, { personKey: actor.key, questionKey, position }, 'after'))
    ?? (await nextUnscored(queries, { recruitmentKey, personKey: actor.key, questionKey }))
  return next && { assignmentId: next.assignmentId, walk: 'question', finished: null }
}

async function inOtherQuestion(queries: Queries, actor: Actor, { from, questions }: Leaving): Promise<Onward | null> {
  for (const question of onwardFrom(questions, ({ key }) => key === from.questionKey)) {
    const next = await nextUnscored(queries, { recruitmentKey: from.recruitmentKey, personKey: actor.key, questionKey: question.key })
    if (next) return { assignmentId: next.assignmentId, walk: 'question', finished: numberOf({ from, questions }) }
  }
  return null
}

async function firstMarked(queries: Queries, actor: Actor, leaving: Leaving): Promise<Onward | null> {
  const [first] = await ownMarked(queries, { recruitmentKey: leaving.from.recruitmentKey, personKey: actor.key })
  return first ? { assignmentId: first.assignmentId, walk: 'marked', finished: numberOf(leaving) } : null
}

async function markedAfter(queries: Queries, actor: Actor, leaving: Leaving): Promise<Onward | null> {
  const marked = await ownMarked(queries, { recruitmentKey: leaving.from.recruitmentKey, personKey: actor.key })
  const { after } = between(marked, { questionNumber: numberOf(leaving), position: leaving.from.position })
  return after && { assignmentId: after.assignmentId, walk: 'marked', finished: null }
}

function numberOf({ from, questions }: Leaving): number {
  return questions.find(({ key }) => key === from.questionKey)?.position ?? 0
}
