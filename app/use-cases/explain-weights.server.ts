import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface ExplainWeights extends OfDraft {
  /** In HR's words; '' takes the reason away. */
  readonly weightReason: string
}

/** Says why the questions of a draft do not count alike. */
export function explainWeights(app: AppContext, actor: Actor, { recruitmentId, revision, weightReason }: ExplainWeights): Promise<Result<null, Refusal>> {
  const reason = weightReason.trim()
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, () => Promise.resolve(ok({ facts: { weightReason: reason === '' ? null : reason }, value: null })))
}
