import type { Queries } from '#db/database.server'
import {
  deleteQualifications, insertQualification, loadQualifications, loadQuestions, orderQualifications, updateQualification, updateQuestion,
  type RecruitmentQualification, type RecruitmentQuestion,
} from '#db/stores/questionnaires'
import type { LocalText } from '~/domain/local-text'
import type { Bank } from '~/domain/questionnaire/bank'
import { moved, type Destination } from '~/domain/questionnaire/order'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { editDraft, type OfDraft } from './edit-draft.server'


export interface ChooseQualifications extends OfDraft {
  /** By the bank's qualification id; what is not named stays as it is. */
  readonly choices: Readonly<Record<string, 'required' | 'desired' | 'not'>>
}

/** Which of the family's qualifications the post requires or would like. Questions from the bank that ask about a new one cover it at once. */
export function chooseQualifications(app: AppContext, actor: Actor, { recruitmentId, revision, choices }: ChooseQualifications): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'qualifications' }, async ({ tx, recruitment }) => {
    const bank = await availableBank(tx, recruitment.jobFamily)
    if (!bank) return refused('unknown-family')
    const present = await loadQualifications(tx, recruitment.key)
    const chosen = bank.qualifications.flatMap((one) => (choices[one.id] ? [{ ...one, choice: choices[one.id], there: present.find(({ bankId }) => bankId === one.id) }] : []))

    await deleteQualifications(tx, chosen.flatMap(({ choice, there }) => (choice === 'not' && there ? [there.key] : [])))
    let position = Math.max(0, ...present.map((one) => one.position))
    for (const { id: bankId, name, description, choice, there } of chosen.filter((one) => one.choice !== 'not')) {
      const isRequired = choice === 'required'
      if (there) await updateQualification(tx, there.key, { isRequired })
      else await insertQualification(tx, { id: app.random.id(), recruitmentKey: recruitment.key, bankId, position: ++position, name, description, isRequired })
    }
    await coverNew(tx, recruitment.key, { bank, before: present })
    return ok({ value: null })
  })
}

interface Before {
  readonly bank: Bank
  readonly before: readonly RecruitmentQualification[]
}

async function coverNew(tx: Queries, recruitmentKey: number, { bank, before }: Before): Promise<void> {
  const present = await loadQualifications(tx, recruitmentKey)
  const fresh = present.filter(({ key }) => !before.some((one) => one.key === key))
  for (const question of await loadQuestions(tx, recruitmentKey)) {
    const covers = bank.questions.find(({ id }) => id === question.source?.questionId)?.covers ?? []
    const added = fresh.filter(({ bankId }) => bankId !== null && covers.includes(bankId))
    if (added.length === 0) continue
    const kept = present.filter(({ id }) => question.qualificationIds.includes(id))
    await updateQuestion(tx, question.key, { ...contentOf(question), qualificationKeys: [...kept, ...added].map(({ key }) => key) })
  }
}

/** The columns of a question as it stands. */
function contentOf({ kind, prompt, help, material, options, unit, anchors, strongAnswer, laterProof, wordLimit, minutes, weight, scored }: RecruitmentQuestion) {
  return { kind, wordLimit, minutes, weight, isScored: scored, content: { prompt, help, material, options, unit, anchors, strongAnswer, laterProof } }
}

export interface OwnQualification extends OfDraft {
  /** Null for a new one. */
  readonly qualificationId: string | null
  readonly name: LocalText
  readonly description: LocalText
  readonly required: boolean
}

/** Adds a qualification of the organisation's own, or words one that is there for this post. */
export function saveQualification(app: AppContext, actor: Actor, { recruitmentId, revision, ...wanted }: OwnQualification): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'qualifications' }, async ({ tx, recruitment }) => {
    const present = await loadQualifications(tx, recruitment.key)
    const { name, description, required: isRequired } = wanted
    if (wanted.qualificationId === null) {
      const position = Math.max(0, ...present.map((one) => one.position)) + 1
      await insertQualification(tx, { id: app.random.id(), recruitmentKey: recruitment.key, bankId: null, position, name, description, isRequired })
      return ok({ value: null })
    }
    const there = present.find(({ id }) => id === wanted.qualificationId)
    if (!there) return refused('not-found')
    await updateQualification(tx, there.key, { name, description, isRequired })
    return ok({ value: null })
  })
}

export interface ArrangeQualification extends OfDraft {
  readonly qualificationId: string
  readonly to: Destination | 'away'
}

/** Moves a qualification in the order, or removes it. */
export function arrangeQualification(app: AppContext, actor: Actor, { recruitmentId, revision, qualificationId, to }: ArrangeQualification): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'qualifications' }, async ({ tx, recruitment }) => {
    const present = await loadQualifications(tx, recruitment.key)
    const there = present.find(({ id }) => id === qualificationId)
    if (!there) return refused('not-found')

    const rest = to === 'away' ? present.filter((one) => one !== there) : moved(present, there, to)
    if (to === 'away') await deleteQualifications(tx, [there.key])
    await orderQualifications(tx, rest.map(({ key }) => key))
    return ok({ value: null })
  })
}
