import { deleteQuestion, insertQuestion, loadQualifications, loadQuestions, orderQuestions, updateQuestion, type QuestionChange } from '#db/stores/questionnaires'
import { keepRemoved } from '#db/stores/removed-questions'
import { moved, type Destination } from '~/domain/questionnaire/order'
import { hasPart, type AnswerKind } from '~/domain/questionnaire/kinds'
import { optionsFromLines } from '~/domain/questionnaire/kinds/choice'
import type { Option } from '~/domain/questionnaire/kinds/kind'
import { isFreeText, type Anchors } from '~/domain/questionnaire/question'
import type { LocalText } from '~/domain/local-text'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface AddBankQuestions extends OfDraft {
  /** Ids in the family's bank; those that are in the draft already are left as they are. */
  readonly questionIds: readonly string[]
}

/**
 * Copies questions of the bank to the end of the draft. They cover those of their qualifications that the post has. They all
 * count alike: the bank's own weights are for a draft that says why its questions do not.
 */
export function addBankQuestions(app: AppContext, actor: Actor, { recruitmentId, revision, questionIds }: AddBankQuestions): Promise<Result<{ added: number }, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment }) => {
    const bank = await availableBank(tx, recruitment.jobFamily)
    if (!bank) return refused('unknown-family')
    const present = await loadQuestions(tx, recruitment.key)
    const qualifications = await loadQualifications(tx, recruitment.key)
    const isThere = (id: string) => present.some(({ source }) => source?.family === bank.id && source.questionId === id)
    const chosen = bank.questions.filter(({ id, status }) => status === 'published' && questionIds.includes(id) && !isThere(id))

    for (const [index, { id, version, covers, kind, minutes, wordLimit, defaultWeight, scored, ...content }] of chosen.entries()) {
      const { prompt, help, material, options, unit, anchors, strongAnswer, laterProof } = content
      await insertQuestion(tx, {
        id: app.random.id(), recruitmentKey: recruitment.key, position: present.length + index + 1,
        kind, minutes, wordLimit, weight: recruitment.weightReason === null ? equalWeight : defaultWeight, isScored: scored,
        content: { prompt, help, material, options, unit, anchors, strongAnswer, laterProof },
        source: { family: bank.id, questionId: id, version },
      }, qualifications.filter(({ bankId }) => bankId !== null && covers.includes(bankId)).map(({ key }) => key))
    }
    return ok({ value: { added: chosen.length } })
  })
}

/** What every question counts until somebody gives a reason for another weight. */
export const equalWeight = 1

const noAnchors: Anchors = { 1: {}, 3: {}, 5: {} }

/** Puts an empty question of the organisation's own at the end of the draft, to be written on its own page. Its id. */
export function addOwnQuestion(app: AppContext, actor: Actor, { recruitmentId, revision }: OfDraft): Promise<Result<{ questionId: string }, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment }) => {
    const present = await loadQuestions(tx, recruitment.key)
    const id = app.random.id()
    await insertQuestion(tx, {
      id, recruitmentKey: recruitment.key, position: present.length + 1, kind: 'long-text', minutes: 8, wordLimit: 250, weight: equalWeight, isScored: true, source: null,
      content: { prompt: {}, help: {}, material: null, options: null, unit: null, anchors: noAnchors, strongAnswer: null, laterProof: null },
    }, [])
    return ok({ value: { questionId: id } })
  })
}

export interface EditQuestion extends OfDraft {
  readonly questionId: string
  readonly kind: AnswerKind
  readonly prompt: LocalText
  readonly help: LocalText
  readonly material: LocalText
  /** The options of a choice, a line each. */
  readonly options: LocalText
  readonly unit: LocalText
  readonly wordLimit: number | null
  readonly minutes: number
  readonly weight: number
  readonly anchors: Anchors
  readonly strongAnswer: LocalText
  readonly laterProof: LocalText
  readonly qualificationIds: readonly string[]
}

/** Words a question anew for this post. Only the parts of its kind are kept: a fact is never scored and has no rubric and no word limit. */
export function editQuestion(app: AppContext, actor: Actor, { recruitmentId, revision, ...wanted }: EditQuestion): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment }) => {
    const question = (await loadQuestions(tx, recruitment.key)).find(({ id }) => id === wanted.questionId)
    if (!question) return refused('not-found')
    const covered = (await loadQualifications(tx, recruitment.key)).filter(({ id }) => wanted.qualificationIds.includes(id))

    await updateQuestion(tx, question.key, { ...columnsOf(wanted, question.options ?? []), qualificationKeys: covered.map(({ key }) => key) })
    return ok({ value: null })
  })
}

function columnsOf({ kind, prompt, help, material, options, unit, wordLimit, minutes, weight, anchors, strongAnswer, laterProof }: Omit<EditQuestion, keyof OfDraft>, before: readonly Option[]): Omit<QuestionChange, 'qualificationKeys'> {
  const isScored = isFreeText({ kind })
  return {
    kind, minutes, weight, isScored,
    wordLimit: isScored ? wordLimit : null,
    content: {
      prompt, help,
      material: hasPart(kind, 'material') ? orNull(material) : null,
      options: hasPart(kind, 'options') ? optionsFromLines(options, before) : null,
      unit: hasPart(kind, 'unit') ? orNull(unit) : null,
      anchors: isScored ? anchors : null,
      strongAnswer: isScored ? orNull(strongAnswer) : null,
      laterProof: isScored ? null : orNull(laterProof),
    },
  }
}

function orNull(text: LocalText): LocalText | null {
  return Object.keys(text).length > 0 ? text : null
}

export interface ArrangeQuestion extends OfDraft {
  readonly questionId: string
  readonly to: Destination | 'away'
}

/** Moves a question in the order in which applicants meet it, or removes it; what is removed can be put back until publication. */
export function arrangeQuestion(app: AppContext, actor: Actor, { recruitmentId, revision, questionId, to }: ArrangeQuestion): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'questions' }, async ({ tx, recruitment }) => {
    const present = await loadQuestions(tx, recruitment.key)
    const there = present.find(({ id }) => id === questionId)
    if (!there) return refused('not-found')

    const rest = to === 'away' ? present.filter((one) => one !== there) : moved(present, there, to)
    if (to === 'away') {
      await keepRemoved(tx, there, { recruitmentKey: recruitment.key, removedAt: app.clock.now() })
      await deleteQuestion(tx, there.key)
    }
    await orderQuestions(tx, rest.map(({ key }) => key))
    return ok({ value: null })
  })
}
