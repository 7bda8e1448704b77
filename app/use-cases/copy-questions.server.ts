import type { Queries } from '#db/database.server'
import { insertQuestion, loadQualifications, loadQuestions, orderQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { forgetRemoved, loadRemoved } from '#db/stores/removed-questions'
import { moved } from '~/domain/questionnaire/order'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface OneQuestion extends OfDraft {
  readonly questionId: string
}

/** What came into the draft, and its number there, from 1. */
export interface Placed {
  readonly questionId: string
  readonly number: number
}

/** Puts a question that was removed back where it stood, or at the end if the draft has become shorter. */
export function putBackQuestion(app: AppContext, actor: Actor, { recruitmentId, revision, questionId }: OneQuestion): Promise<Result<Placed, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment: { key } }) => {
    const removed = (await loadRemoved(tx, key)).find(({ id }) => id === questionId)
    if (!removed) return refused('not-found')

    const { qualificationIds, ...row } = removed
    await insertQuestion(tx, { ...row, recruitmentKey: key }, await keysOf(tx, key, qualificationIds))
    await forgetRemoved(tx, key, questionId)
    return ok({ value: { questionId, number: await placeAt(tx, { recruitmentKey: key, questionId, number: removed.position }) } })
  })
}

/** Puts a copy of a question right after it. The copy is the organisation's own: it comes from no bank. */
export function duplicateQuestion(app: AppContext, actor: Actor, { recruitmentId, revision, questionId }: OneQuestion): Promise<Result<Placed, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment: { key } }) => {
    const original = (await loadQuestions(tx, key)).find(({ id }) => id === questionId)
    if (!original) return refused('not-found')

    const id = app.random.id()
    const covered = await keysOf(tx, key, original.qualificationIds)
    await insertQuestion(tx, { ...contentOf(original), id, recruitmentKey: key, position: original.position + 1, source: null }, covered)
    return ok({ value: { questionId: id, number: await placeAt(tx, { recruitmentKey: key, questionId: id, number: original.position + 1 }) } })
  })
}

/** What makes a question what it is, without its place: the same in every draft that it is copied to. */
export function contentOf(question: RecruitmentQuestion) {
  const { kind, wordLimit, minutes, weight, isScored, source, asksFor, prompt, help, material, options, unit, anchors, strongAnswer, laterProof } = question
  return { kind, wordLimit, minutes, weight, isScored, source, asksFor, content: { prompt, help, material, options, unit, anchors, strongAnswer, laterProof } }
}

/** The inner keys of those qualifications that the post has. */
async function keysOf(tx: Queries, recruitmentKey: number, ids: readonly string[]): Promise<number[]> {
  return (await loadQualifications(tx, recruitmentKey)).filter(({ id }) => ids.includes(id)).map(({ key }) => key)
}

interface Place {
  readonly recruitmentKey: number
  readonly questionId: string
  readonly number: number
}

/** Moves a question to a number and numbers the rest round it; the number that it came to have. */
async function placeAt(tx: Queries, { recruitmentKey, questionId, number }: Place): Promise<number> {
  const present = await loadQuestions(tx, recruitmentKey)
  const question = present.find(({ id }) => id === questionId)
  if (!question) throw new Error('a question was inserted and is not there')
  const ordered = moved(present, question, number)
  await orderQuestions(tx, ordered.map(({ key }) => key))
  return ordered.indexOf(question) + 1
}
