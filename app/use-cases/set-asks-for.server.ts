import { loadQuestions, setAsksFor } from '#db/stores/questionnaires'
import type { FindingCategory } from '~/domain/anonymity/categories'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface SetAsksFor extends OfDraft {
  readonly questionId: string
  readonly categories: readonly FindingCategory[]
}

/** HR says what a question asks for on purpose: the detector does not take it for a finding in the answers. Frozen with the question. */
export function setQuestionAsksFor(app: AppContext, actor: Actor, { recruitmentId, revision, questionId, categories }: SetAsksFor): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment }) => {
    const question = (await loadQuestions(tx, recruitment.key)).find(({ id }) => id === questionId)
    if (!question) return refused('not-found')
    await setAsksFor(tx, question.key, categories)
    return ok({ value: null })
  })
}
