import { loadQuestions } from '#db/stores/questionnaires'
import { clearedAnswer, neighbour, ownAssignment, ownProgress, ownScore } from '#db/stores/review'
import { decide } from '~/domain/access/capabilities'
import type { Language, LocalText } from '~/domain/local-text'
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
  /** From 1, in the reviewer's own order. */
  readonly place: number
  readonly own: { readonly assigned: number; readonly done: number; readonly minutesLeft: number }
  readonly previousId: string | null
  readonly nextId: string | null
  readonly mayScore: boolean
}

/** An answer that is assigned to this reviewer; another's, another recruitment's and none at all look the same. */
export async function loadAnswerToScore(app: AppContext, actor: Actor, at: { recruitmentId: string; assignmentId: string }): Promise<Result<AnswerToScore, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readClearedAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const assignment = await ownAssignment(read, actor.key, at.assignmentId)
  if (!assignment || assignment.recruitmentKey !== recruitmentKey) return refused('not-found')

  const { questionKey, candidateKey, position } = assignment
  const question = (await loadQuestions(read, recruitmentKey)).find(({ key }) => key === questionKey)
  if (!question) return refused('not-found')
  const answer = await clearedAnswer(read, candidateKey, questionKey)
  const score = await ownScore(read, { candidateKey, questionKey, personKey: actor.key })
  const { assigned = 0, done = 0 } = (await ownProgress(read, recruitmentKey, actor.key)).find((each) => each.questionKey === questionKey) ?? {}
  const place = { personKey: actor.key, questionKey, position }
  return ok({
    assignmentId: assignment.assignmentId,
    candidateNumber: assignment.candidateNumber,
    question: { id: question.id, number: question.position, prompt: question.prompt, material: question.material, anchors: question.anchors },
    text: answer?.text ?? '',
    language: answer?.language ?? 'da',
    ...judged(score),
    place: position + 1,
    own: { assigned, done, minutesLeft: scoringMinutes(assigned - done, question.wordLimit) },
    previousId: (await neighbour(read, place, 'before'))?.assignmentId ?? null,
    nextId: (await neighbour(read, place, 'after'))?.assignmentId ?? null,
    mayScore: decide(role, 'score', phase).allowed,
  })
}

function judged(stored: { level: number | null; note: string; revision: number } | null): Pick<AnswerToScore, 'score' | 'note' | 'revision'> {
  const score = stored && scoreFromLevel(stored.level)
  return { score: score ? scoreValue(score) : null, note: stored?.note ?? '', revision: stored?.revision ?? 0 }
}
