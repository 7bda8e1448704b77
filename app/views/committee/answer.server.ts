import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { clearedAnswer, ownAssignment, ownProgress, ownScore, type AssignedAnswer } from '#db/stores/review'
import { lastScoreStep, type LastStep } from '#db/stores/score-steps'
import { decide } from '~/domain/access/capabilities'
import { defaultLanguage, type Language, type LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import type { Unprepared } from '~/domain/scoring/calibration'
import { scoreFromLevel, scoreValue } from '~/domain/scoring/score'
import { scoringMinutes } from '~/domain/scoring/scoring-time'
import type { Walk } from '~/domain/scoring/walk'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { unprepared } from '~/platform/admit-to-score.server'
import { pageOfScore, shownAt } from '~/platform/shown-at.server'
import { placeOf, type Place } from './place.server'

/** One cleared answer, and what this reviewer has made of it. Nothing of anybody else's. */
export interface AnswerToScore extends Place {
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
  /** My own mark: to be read again. */
  readonly isMarked: boolean
  /** My last save, here or at another answer, which can be undone; null when there is none. */
  readonly undo: { readonly assignmentId: string; readonly revision: number } | null
  readonly own: { readonly assigned: number; readonly done: number; readonly minutesLeft: number }
  readonly mayScore: boolean
  /** When the page is shown, signed; '' where the answer was judged before. */
  readonly shown: string
}

export interface AnswerAsked {
  readonly recruitmentId: string
  readonly assignmentId: string
  /** Which way leads on: through the question, or through what the reviewer marked. */
  readonly walk?: Walk
}

/** An answer that is assigned to this reviewer; another's, another recruitment's and none at all look the same. */
export async function loadAnswerToScore(app: AppContext, actor: Actor, at: AnswerAsked): Promise<Result<AnswerToScore, 'not-found' | 'not-now' | 'no-longer-scored' | Unprepared>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readClearedAnswers' })
  if (!admitted.ok) return admitted
  const first = await unprepared(read, actor, admitted.value)
  if (first) return refused(first)
  const { recruitmentKey, role, phase } = admitted.value
  const assignment = await ownAssignment(read, actor.key, at.assignmentId)
  if (!assignment || assignment.recruitmentKey !== recruitmentKey) return refused('not-found')
  if (assignment.isWithdrawn) return refused('no-longer-scored')

  const question = (await loadQuestions(read, recruitmentKey)).find(({ key }) => key === assignment.questionKey)
  if (!question) return refused('not-found')
  const score = judged(await ownScore(read, { ...assignment, personKey: actor.key }), assignment)
  const mayScore = decide(role, 'score', phase).allowed
  const own = await progressOf(read, actor, { assignment, wordLimit: question.wordLimit })
  return ok({
    assignmentId: assignment.assignmentId,
    candidateNumber: assignment.candidateNumber,
    question: { id: question.id, number: question.position, prompt: question.prompt, material: question.material, anchors: question.anchors },
    ...(await textOf(read, assignment)),
    ...score,
    ...(await placeOf(read, actor, { assignment, questionNumber: question.position, walk: at.walk ?? 'question', assigned: own.assigned })),
    own,
    isMarked: assignment.isMarked,
    undo: lastOf(await lastScoreStep(read, { recruitmentKey, personKey: actor.key })),
    mayScore,
    shown: shownOf(app, actor, { mayScore, ...score, ...assignment }),
  })
}

/** For an answer that is to be judged and never was. */
function shownOf(app: AppContext, actor: Actor, { mayScore, revision, assignmentId }: Pick<AnswerToScore, 'mayScore' | 'revision' | 'assignmentId'>): string {
  return mayScore && revision === 0 ? shownAt(app, pageOfScore(actor.id, assignmentId)) : ''
}

async function textOf(queries: Queries, { candidateKey, questionKey }: AssignedAnswer): Promise<Pick<AnswerToScore, 'text' | 'language'>> {
  return (await clearedAnswer(queries, candidateKey, questionKey)) ?? { text: '', language: defaultLanguage }
}

async function progressOf(queries: Queries, actor: Actor, of: { assignment: AssignedAnswer; wordLimit: number | null }): Promise<AnswerToScore['own']> {
  const progress = await ownProgress(queries, of.assignment.recruitmentKey, actor.key)
  const { assigned = 0, done = 0 } = progress.find(({ questionKey }) => questionKey === of.assignment.questionKey) ?? {}
  return { assigned, done, minutesLeft: scoringMinutes(assigned - done, of.wordLimit) }
}

function judged(stored: { level: number | null; note: string; revision: number } | null, { undoneRevision }: AssignedAnswer): Pick<AnswerToScore, 'score' | 'note' | 'revision'> {
  const score = stored && scoreFromLevel(stored.level)
  return { score: score ? scoreValue(score) : null, note: stored?.note ?? '', revision: stored?.revision ?? undoneRevision }
}

function lastOf(step: LastStep | null): AnswerToScore['undo'] {
  return step && { assignmentId: step.assignmentId, revision: step.revision }
}
