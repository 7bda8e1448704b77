import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { deleteSample, insertSample, loadSamples, updateSample, type SampleAnswer } from '#db/stores/sample-answers'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import { sampleCount } from '~/domain/scoring/calibration'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface SaveSample extends OfDraft, Omit<SampleAnswer, 'key' | 'id'> {
  /** Null for a new one. */
  readonly sampleId: string | null
}

/** HR writes a sample answer to a scored question, or changes one. At most as many as a panel needs: `over-limit` beyond. */
export function saveSample(app: AppContext, actor: Actor, { recruitmentId, revision, sampleId, ...wanted }: SaveSample): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'samples' }, async ({ tx, recruitment: { key, languages } }) => {
    const { questionId, language, text, intendedLevel, reason } = wanted
    const isScored = (await loadQuestions(tx, key)).some((question) => question.id === questionId && question.isScored)
    if (!isScored || !languages.includes(language)) return refused('invalid-form')
    const content = { questionId, language, text, intendedLevel, reason }
    const present = await loadSamples(tx, key)
    if (sampleId === null) {
      if (present.length >= sampleCount.most) return refused('over-limit')
      await insertSample(tx, key, { ...content, id: app.random.id() })
      return ok({ value: null })
    }
    const there = present.find(({ id }) => id === sampleId)
    if (!there) return refused('not-found')
    await updateSample(tx, there.key, content)
    return ok({ value: null })
  })
}

/** HR takes a sample answer away. */
export function removeSample(app: AppContext, actor: Actor, { recruitmentId, revision, sampleId }: OfDraft & { readonly sampleId: string }): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'samples' }, async ({ tx, recruitment }) => {
    const there = (await loadSamples(tx, recruitment.key)).find(({ id }) => id === sampleId)
    if (!there) return refused('not-found')
    await deleteSample(tx, there.key)
    return ok({ value: null })
  })
}

export interface CopySamples {
  readonly from: number
  readonly to: number
  /** The public ids of the questions that were copied, by the ids that they come from. */
  readonly copies: ReadonlyMap<string, string>
}

/** The sample answers of questions that are copied to another draft come along, as long as there is room. */
export async function copySamples(tx: Queries, app: AppContext, { from, to, copies }: CopySamples): Promise<void> {
  const room = sampleCount.most - (await loadSamples(tx, to)).length
  const theirs = (await loadSamples(tx, from)).filter(({ questionId }) => copies.has(questionId)).slice(0, Math.max(0, room))
  for (const { questionId, language, text, intendedLevel, reason } of theirs) {
    await insertSample(tx, to, { id: app.random.id(), questionId: copies.get(questionId) ?? questionId, language, text, intendedLevel, reason })
  }
}
