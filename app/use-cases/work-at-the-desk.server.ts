import type { DeskForm, DeskIntent } from '~/forms/desk-form'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { clearAnswers, withdrawClearance } from './clear-answers.server'
import { decideFinding } from './decide-finding.server'
import { removeVeil } from './remove-veil.server'
import { undoStep } from './undo-step.server'
import { veilPhrase, veilSpan } from './veil-spans.server'

export interface AtApplication {
  readonly recruitmentId: string
  readonly applicationId: string
}

/** What was done, and how many times where that is worth telling. */
export interface DeskOutcome {
  readonly done: DeskIntent
  readonly count: number
}

/** One thing done at the clearing desk: whichever of the page's forms was sent. */
export async function workAtTheDesk(app: AppContext, actor: Actor, { at, form }: { at: AtApplication; form: DeskForm }): Promise<Result<DeskOutcome, Refusal>> {
  const result = await carryOut(app, actor, { at, form })
  return result.ok ? ok({ done: form.intent, count: result.value }) : result
}

async function carryOut(app: AppContext, actor: Actor, { at, form }: { at: AtApplication; form: DeskForm }): Promise<Result<number, Refusal>> {
  switch (form.intent) {
    case 'veil-span':
      return counted(await veilSpan(app, actor, { ...at, ...form }), ({ veiled }) => veiled)
    case 'veil-phrase':
      return counted(await veilPhrase(app, actor, { ...at, ...form, questionId: form.questionId === 'all' ? null : form.questionId }), ({ veiled }) => veiled)
    case 'remove-veil':
      return counted(await removeVeil(app, actor, { ...at, ...form }), () => 1)
    case 'decide':
      return counted(await decideFinding(app, actor, { ...at, ...form }), () => 1)
    default:
      return clearOrUndo(app, actor, { at, form })
  }
}

type Whole = Extract<DeskForm, { intent: 'clear' | 'withdraw' | 'undo' }>

async function clearOrUndo(app: AppContext, actor: Actor, { at, form }: { at: AtApplication; form: Whole }): Promise<Result<number, Refusal>> {
  switch (form.intent) {
    case 'clear':
      return counted(await clearAnswers(app, actor, { ...at, ...form }), ({ cleared }) => cleared)
    case 'withdraw':
      return counted(await withdrawClearance(app, actor, { ...at, ...form }), () => 1)
    case 'undo':
      return counted(await undoStep(app, actor, { ...at, ...form }), () => 1)
  }
}

function counted<T>(result: Result<T, Refusal>, count: (value: T) => number): Result<number, Refusal> {
  return result.ok ? ok(count(result.value)) : result
}
