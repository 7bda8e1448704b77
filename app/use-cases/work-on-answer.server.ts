import { ok, type Result } from '~/domain/result'
import type { Refusal } from '~/domain/refusals'
import type { Unprepared } from '~/domain/scoring/calibration'
import type { ScoreForm } from '~/forms/score-form'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { markAnswer } from './mark-answer.server'
import { saveScore } from './save-score.server'
import { undoScore } from './undo-score.server'

export interface AtAnswer {
  readonly recruitmentId: string
  readonly assignmentId: string
}

/** What came of it: a score under a revision, an undoing (of this answer or another), a mark set or removed. */
export type DoneAtAnswer =
  | { readonly done: 'saved'; readonly goOn: boolean; readonly revision: number }
  | { readonly done: 'undone'; readonly assignmentId: string; readonly revision: number }
  | { readonly done: 'marked'; readonly isMarked: boolean }

/** Everything a reviewer can do with one answer at the scoring desk. */
export async function workOnAnswer(app: AppContext, actor: Actor, { at, form }: { at: AtAnswer; form: ScoreForm }): Promise<Result<DoneAtAnswer, Refusal | Unprepared>> {
  if (form.intent === 'undo') {
    const undone = await undoScore(app, actor, { recruitmentId: at.recruitmentId, undoes: form.undoes })
    return undone.ok ? ok({ done: 'undone', ...undone.value }) : undone
  }
  if (!('score' in form)) {
    const isMarked = form.intent === 'mark'
    const marked = await markAnswer(app, actor, { ...at, isMarked })
    return marked.ok ? ok({ done: 'marked', isMarked }) : marked
  }
  const { intent, ...judged } = form
  const saved = await saveScore(app, actor, { ...at, ...judged })
  return saved.ok ? ok({ done: 'saved', goOn: intent === 'next', ...saved.value }) : saved
}
