import { insertQualification, insertQuestion, loadQualifications } from '#db/stores/questionnaires'
import { record } from '#db/stores/audit'
import { replaceMembers, type MemberRole } from '#db/stores/members'
import { departmentsOf } from '#db/stores/organisations'
import { insertRecruitment } from '#db/stores/recruitments'
import { insertSample } from '#db/stores/sample-answers'
import type { Queries } from '#db/database.server'
import type { Language, LocalText } from '~/domain/local-text'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import { isScored } from '~/domain/questionnaire/question'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { equalWeight } from '~/use-cases/edit-questions.server'
import type { DemoSample } from './content.server'

export interface BankDraft {
  readonly bank: Bank
  readonly questionIds: readonly string[]
  readonly requiredQualifications: readonly string[]
  readonly desiredQualifications: readonly string[]
  readonly title: LocalText
  readonly summary: LocalText
  readonly duties: LocalText
  readonly department: number
  readonly deadline: Date
  readonly members: readonly { readonly personKey: number; readonly role: MemberRole }[]
  readonly languages?: readonly Language[]
  readonly place?: string
  readonly publishesAnchors?: boolean
  readonly samples?: readonly DemoSample[]
  readonly publishesCommittee?: boolean
}

const terms: LocalText = {
  da: 'Løn og ansættelse efter gældende overenskomst. Samtaler holdes i ugerne efter fristen.',
  en: 'Pay and terms follow the collective agreement. Interviews are held in the weeks after the deadline.',
}

/** Makes a whole draft out of a bank in one go, for the demo and for tests. Gives its public id. */
export function draftFromBank(app: AppContext, hr: Actor, wanted: BankDraft): Promise<string> {
  return app.db.unitOfWork(async (tx) => {
    const id = app.random.id()
    const department = (await departmentsOf(tx, hr.organisationKey))[wanted.department]
    const recruitmentKey = await insertRecruitment(tx, {
      id, organisationKey: hr.organisationKey, departmentKey: department?.key ?? null, jobFamily: wanted.bank.id,
      texts: { title: wanted.title, summary: wanted.summary, duties: wanted.duties, terms },
      languages: wanted.languages ?? ['da', 'en'], positionKind: 'permanent', blindness: 'blind', cvUse: 'after-shortlist', publishesAnchors: wanted.publishesAnchors ?? false, publishesCommittee: wanted.publishesCommittee ?? false, positions: 1, hoursPerWeek: 37,
      place: wanted.place ?? 'Solbjerg', contact: 'HR-afdelingen, hr@solbjerg.example', deadline: wanted.deadline, retentionMonths: 6,
    })
    await putQualifications(tx, app, { recruitmentKey, ...wanted })
    await putQuestions(tx, app, { recruitmentKey, ...wanted })
    await replaceMembers(tx, recruitmentKey, wanted.members)
    await record(tx, app, { organisationKey: hr.organisationKey, action: 'recruitment-created', recruitmentId: id, actorId: hr.id })
    return id
  })
}

type Placed = BankDraft & { readonly recruitmentKey: number }

async function putQualifications(tx: Queries, app: AppContext, { recruitmentKey, bank, requiredQualifications, desiredQualifications }: Placed): Promise<void> {
  const wanted = bank.qualifications.filter(({ id }) => requiredQualifications.includes(id) || desiredQualifications.includes(id))
  for (const [index, { id: bankId, name, description }] of wanted.entries()) {
    await insertQualification(tx, { id: app.random.id(), recruitmentKey, bankId, position: index + 1, name, description, isRequired: requiredQualifications.includes(bankId) })
  }
}

async function putQuestions(tx: Queries, app: AppContext, { recruitmentKey, bank, questionIds, samples = [] }: Placed): Promise<void> {
  const keyOf = new Map((await loadQualifications(tx, recruitmentKey)).map(({ bankId, key }) => [bankId, key]))
  for (const [index, questionId] of questionIds.entries()) {
    const question = bank.questions.find(({ id }) => id === questionId)
    if (!question) throw new Error(`the bank ${bank.id} has no question ${questionId}`)
    const covered = question.covers.flatMap((id) => keyOf.get(id) ?? [])
    const id = app.random.id()
    await insertQuestion(tx, { id, recruitmentKey, position: index + 1, ...copyOf(question, bank) }, covered)
    for (const { level, text, reason } of samples.filter((sample) => sample.question === questionId)) {
      await insertSample(tx, recruitmentKey, { id: app.random.id(), questionId: id, language: 'da', text, intendedLevel: level, reason })
    }
  }
}

function copyOf(question: BankQuestion, bank: Bank) {
  const { kind, prompt, help, material, options, unit, anchors, strongAnswer, laterProof, wordLimit, minutes, id, version } = question
  return {
    kind, wordLimit, minutes, weight: equalWeight, isScored: isScored(question),
    content: { prompt, help, material, options, unit, anchors, strongAnswer, laterProof },
    source: { family: bank.id, questionId: id, version },
  }
}
