import { keptFamily } from '#db/stores/question-banks'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { findRecruitment, type Recruitment } from '#db/stores/recruitments'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import type { Actor } from '~/platform/actor.server'
import { putBank } from '~/question-banks/available-banks.server'
import { createRecruitment } from '~/use-cases/create-recruitment.server'
import { nameMember } from '~/use-cases/edit-committee.server'
import { editPost } from '~/use-cases/edit-post.server'
import { chooseQualifications } from '~/use-cases/edit-qualifications.server'
import { addBankQuestions } from '~/use-cases/edit-questions.server'
import type { TestApp } from './test-app'

const both = (words: string) => ({ da: words, en: `${words} (en)` })

function bankQuestion(id: string, covers: readonly string[], change: Partial<BankQuestion> = {}): BankQuestion {
  return {
    id, covers, version: 1, status: 'published', kind: 'long-text', approach: 'past-behaviour', prompt: both(`Fortæl om ${id}`), help: both('Skriv kort'),
    material: null, options: null, unit: null, minutes: 8, wordLimit: 250, defaultWeight: 2, scored: true,
    anchors: { 1: both(`${id} svagt`), 3: both(`${id} middel`), 5: both(`${id} stærkt`) }, strongAnswer: both('Konkret'), laterProof: null, source: 'Egen',
    ...change,
  }
}

/** A small family: three qualifications, three questions. */
export const smallBank: Bank = {
  id: 'clerical', version: 1, name: both('Kontor'), description: both('Sagsbehandling'), isco08: [], krlAgreements: [], lixAtMost: 45, licence: 'CC-BY-4.0',
  qualifications: ['law', 'writing', 'order'].map((id) => ({ id, name: both(`Kvalifikation ${id}`), description: both('Beskrivelse'), indicators: [both('Et'), both('To'), both('Tre')] })),
  questions: [
    bankQuestion('decision', ['law']),
    bankQuestion('letter', ['writing', 'law'], { defaultWeight: 1 }),
    bankQuestion('licence', ['order'], { kind: 'yes-no', approach: 'fact', scored: false, anchors: null, wordLimit: null, laterProof: both('Vis kortet'), minutes: 1 }),
    bankQuestion('retired', ['order'], { status: 'retired' }),
  ],
}

export async function putSmallBank({ app }: TestApp): Promise<void> {
  await app.db.unitOfWork(async (tx) => {
    if (!(await keptFamily(tx, smallBank.id))) await putBank(tx, smallBank, { at: app.clock.now() })
  })
}

/** The draft as it is stored. */
export async function stored({ app }: TestApp, recruitmentId: string): Promise<Recruitment> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  if (!recruitment) throw new Error('there is no such recruitment')
  return recruitment
}

export interface Drafted {
  readonly recruitmentId: string
  /** Begins with what every edit names: the draft, and the revision it has now. */
  now(): Promise<{ recruitmentId: string; revision: number }>
  questions(): ReturnType<typeof loadQuestions>
  qualifications(): ReturnType<typeof loadQualifications>
}

function drafted(test: TestApp, recruitmentId: string): Drafted {
  const key = async () => (await stored(test, recruitmentId)).key
  return {
    recruitmentId,
    now: async () => ({ recruitmentId, revision: (await stored(test, recruitmentId)).revision }),
    questions: async () => loadQuestions(test.app.db.read, await key()),
    qualifications: async () => loadQualifications(test.app.db.read, await key()),
  }
}

/** A draft with a title, a department and a family, and nothing else. */
export async function beginDraft(test: TestApp, hr: Actor): Promise<Drafted> {
  await putSmallBank(test)
  const begun = await createRecruitment(test.app, hr, {
    title: { da: 'Sagsbehandler' }, departmentId: test.departmentId, family: 'clerical', positionKind: 'permanent', blindness: 'blind', ordinaryReason: '',
  })
  if (!begun.ok) throw new Error(begun.refusal)
  return drafted(test, begun.value.recruitmentId)
}

/** Friday 3 April 2026, noon in Copenhagen. */
export const deadline = new Date('2026-04-03T10:00:00Z')

export interface Committee {
  readonly chair: Actor
  readonly reviewer: Actor
  readonly redactor: Actor
}

/** A draft that lacks nothing: two questions that are scored and a fact, a committee of two and a redactor. */
export async function readyDraft(test: TestApp, hr: Actor, { chair, reviewer, redactor }: Committee): Promise<Drafted> {
  const draft = await beginDraft(test, hr)
  const { app } = test
  const steps = [
    async () => editPost(app, hr, {
      ...(await draft.now()), title: { da: 'Sagsbehandler', en: 'Case worker' }, departmentId: test.departmentId, positionKind: 'permanent', blindness: 'blind', ordinaryReason: '',
      languages: ['da', 'en'], place: 'Solbjerg', hoursPerWeek: 37, positions: 1, deadline, cvUse: 'none', publishesAnchors: false, retentionMonths: 6, contact: '',
    }),
    async () => chooseQualifications(app, hr, { ...(await draft.now()), choices: { law: 'required', writing: 'required', order: 'desired' } }),
    async () => addBankQuestions(app, hr, { ...(await draft.now()), questionIds: ['decision', 'letter', 'licence'] }),
    async () => nameMember(app, hr, { ...(await draft.now()), personId: chair.id, role: 'chair' }),
    async () => nameMember(app, hr, { ...(await draft.now()), personId: reviewer.id, role: 'reviewer' }),
    async () => nameMember(app, hr, { ...(await draft.now()), personId: redactor.id, role: 'redactor' }),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) throw new Error(done.refusal)
  }
  return draft
}

/** The people a recruitment needs. */
export async function people(test: TestApp): Promise<Committee & { hr: Actor }> {
  return {
    hr: await test.person('Helle HR', ['hr']),
    chair: await test.person('Frans Formand'),
    reviewer: await test.person('Berit Bedømmer'),
    redactor: await test.person('Karl Klargører'),
  }
}
