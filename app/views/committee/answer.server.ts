import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { clearedAnswer, neighbour, ownAssignment, ownProgress, ownScore, placeInOrder, type AssignedAnswer } from '#db/stores/review'
import { decide } from '~/domain/access/capabilities'
import { defaultLanguage, type Language, type LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import { scoreFromLevel, scoreValue } from '~/domain/scoring/score'
import { scoringMinutes } from '~/domain/scoring/scoring-time'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** One cleared answer, and what this reviewer has made of it. Nothing of anybody else's. */
export interface AnswerToScore {
  readonly assignmentId: string
  readonly candidateNumber: string
  readonly question: {
    readonly id: string
    readonly number: number
    readonly prompt: LocalText
    readonly material: LocalText | null
    readonly anchors: Anchors | null
  }
  /** Empty when the candidate left the question out. */
  readonly text: string
  readonly language: Language
  /** A form value, or null while there is no score. */
  readonly score: string | null
  readonly note: string
  readonly revision: number
  /** From 1, in the reviewer's own order, without gaps. */
  readonly place: number
  readonly own: { readonly assigned: number; readonly done: number; readonly minutesLeft: number }
  readonly previousId: string | null
  readonly nextId: string | null
  readonly mayScore: boolean
}

/** An answer that is assigned to this reviewer; another's, another recruitment's and none at all look the same. */
export async function loadAnswerToScore(app: AppContext, actor: Actor, at: { recruitmentId: string; assignmentId: string }): Promise<Result<AnswerToScore, 'not-found' | 'not-now' | 'no-longer-scored'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readClearedAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const assignment = await ownAssignment(read, actor.key, at.assignmentId)
  if (!assignment || assignment.recruitmentKey !== recruitmentKey) return refused('not-found')
  if (assignment.isWithdrawn) return refused('no-longer-scored')

  const question = (await loadQuestions(read, recruitmentKey)).find(({ key }) => key === assignment.questionKey)
  if (!question) return refused('not-found')
  return ok({
    assignmentId: assignment.assignmentId,
    candidateNumber: assignment.candidateNumber,
    question: { id: question.id, number: question.position, prompt: question.prompt, material: question.material, anchors: question.anchors },
    ...(await textOf(read, assignment)),
    ...judged(await ownScore(read, { ...assignment, personKey: actor.key })),
    ...(await placeOf(read, actor, assignment)),
    own: await progressOf(read, actor, { assignment, wordLimit: question.wordLimit }),
    mayScore: decide(role, 'score', phase).allowed,
  })
}

async function textOf(queries: Queries, { candidateKey, questionKey }: AssignedAnswer): Promise<Pick<AnswerToScore, 'text' | 'language'>> {
  return (await clearedAnswer(queries, candidateKey, questionKey)) ?? { text: '', language: defaultLanguage }
}

async function placeOf(queries: Queries, actor: Actor, { questionKey, position }: AssignedAnswer): Promise<Pick<AnswerToScore, 'place' | 'previousId' | 'nextId'>> {
  const here = { personKey: actor.key, questionKey, position }
  const previous = await neighbour(queries, here, 'before')
  const next = await neighbour(queries, here, 'after')
  return { place: await placeInOrder(queries, here), previousId: previous?.assignmentId ?? null, nextId: next?.assignmentId ?? null }
}

async function progressOf(queries: Queries, actor: Actor, of: { assignment: AssignedAnswer; wordLimit: number | null }): Promise<AnswerToScore['own']> {
  const progress = await ownProgress(queries, of.assignment.recruitmentKey, actor.key)
  const { assigned = 0, done = 0 } = progress.find(({ questionKey }) => questionKey === of.assignment.questionKey) ?? {}
  return { assigned, done, minutesLeft: scoringMinutes(assigned - done, of.wordLimit) }
}

function judged(stored: { level: number | null; note: string; revision: number } | null): Pick<AnswerToScore, 'score' | 'note' | 'revision'> {
  const score = stored && scoreFromLevel(stored.level)
  return { score: score ? scoreValue(score) : null, note: stored?.note ?? '', revision: stored?.revision ?? 0 }
}
