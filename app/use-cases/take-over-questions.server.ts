import { insertQuestion, loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { counterpart, isAmong } from '~/domain/questionnaire/taking-over'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { contentOf } from './copy-questions.server'
import { editDraft, type OfDraft } from './edit-draft.server'
import { equalWeight } from './edit-questions.server'
import { copySamples } from './edit-samples.server'

export interface TakeOverQuestions extends OfDraft {
  /** The recruitment that they come from, by its public id. */
  readonly from: string
  readonly questionIds: readonly string[]
}

/**
 * Copies questions of another recruitment to the end of the draft, rubric, sample answers and all, in the order that they have there. Nothing
 * but its question set is read. Those that are in the draft already are left out; each covers the qualifications of the post
 * that the other recruitment calls the same. Weights come along only to a draft that says why its questions do not count alike.
 */
export function takeOverQuestions(app: AppContext, actor: Actor, { recruitmentId, revision, from, questionIds }: TakeOverQuestions): Promise<Result<{ added: number }, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment }) => {
    const admitted = await admit(tx, { actor, recruitmentId: from, capability: 'readRecruitment' })
    if (!admitted.ok || admitted.value.recruitmentKey === recruitment.key) return refused('not-found')
    const theirs = await loadQualifications(tx, admitted.value.recruitmentKey)
    const ours = await loadQualifications(tx, recruitment.key)
    const present = await loadQuestions(tx, recruitment.key)
    const chosen = (await loadQuestions(tx, admitted.value.recruitmentKey)).filter((question) => questionIds.includes(question.id) && !isAmong(present, question))

    const copies = new Map(chosen.map(({ id }) => [id, app.random.id()]))
    for (const [index, question] of chosen.entries()) {
      const weight = recruitment.weightReason === null ? equalWeight : question.weight
      const covered = theirs.filter(({ id }) => question.qualificationIds.includes(id)).flatMap((one) => counterpart(ours, one)?.key ?? [])
      const place = { id: copies.get(question.id) ?? '', recruitmentKey: recruitment.key, position: present.length + index + 1 }
      await insertQuestion(tx, { ...contentOf(question), ...place, weight }, [...new Set(covered)])
    }
    await copySamples(tx, app, { from: admitted.value.recruitmentKey, to: recruitment.key, copies })
    return ok({ value: { added: chosen.length } })
  })
}
