import { insertQualification, insertQuestion, loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { replaceMembers } from '#db/stores/members'
import { departmentsOf } from '#db/stores/organisations'
import { insertRecruitment, type DraftFacts, type PostTexts } from '#db/stores/recruitments'
import { insertSample } from '#db/stores/sample-answers'
import type { Level } from '~/domain/scoring/score'
import { noNeeds } from '~/domain/identity'
import type { Language } from '~/domain/local-text'
import { noticeVersion } from '~/domain/recruitment/notice'
import type { Actor } from '~/platform/actor.server'
import { accessHash, type ApplicantKeys } from '~/platform/applicant-session.server'
import { publishAsItStands } from '~/commands/demo/walk.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { submitApplication } from '~/use-cases/submit-application.server'
import { anchors } from '../domain/examples'
import type { TestApp } from './test-app'

/** Four weeks after the tests' clock starts; the organisation's grace is ten minutes. */
export const deadline = new Date('2026-03-30T10:00:00Z')

const texts: PostTexts = {
  title: { da: 'Sagsbehandler i Borgerservice', en: 'Case worker in Citizen Service' },
  summary: { da: 'Vi søger en sagsbehandler.', en: 'We are looking for a case worker.' },
  duties: { da: 'Afgøre ansøgninger\nVejlede borgere', en: 'Decide applications\nGuide residents' },
  terms: { da: 'Efter overenskomst.', en: 'By the collective agreement.' },
}

export interface DraftOptions {
  readonly languages?: readonly Language[]
  readonly texts?: Partial<PostTexts>
  /** Columns of the recruitment that are to be otherwise. */
  readonly facts?: DraftFacts
  readonly deadline?: Date
  /** Sample answers by the number of their question. */
  readonly samples?: readonly { readonly question: number; readonly text: string; readonly intendedLevel: Level; readonly reason: string }[]
}

/** A complete draft of three questions: a long text (at most 20 words), a short text without limit, a fact. */
export async function draftPost(test: TestApp, options: DraftOptions = {}): Promise<{ id: string; hr: Actor }> {
  const { app, organisationKey } = test
  const hr = await test.person(`Hr ${app.random.id()}`, ['hr'])
  const [chair, reviewer, redactor] = [await test.person(`C ${app.random.id()}`), await test.person(`V ${app.random.id()}`), await test.person(`R ${app.random.id()}`)]
  const id = app.random.id()
  await app.db.unitOfWork(async (tx) => {
    const [department] = await departmentsOf(tx, organisationKey)
    const recruitmentKey = await insertRecruitment(tx, {
      id, organisationKey, departmentKey: department?.key ?? null, jobFamily: null, texts: { ...texts, ...options.texts }, languages: options.languages ?? ['da', 'en'],
      positionKind: 'permanent', blindness: 'blind', cvUse: 'none', positions: 1, hoursPerWeek: 37, place: 'Solbjerg', contact: 'HR, 12 34 56 78', deadline: options.deadline ?? deadline, retentionMonths: 6, weightReason: 'Frister fylder mest i stillingen.', ...options.facts,
    })
    await insertQualification(tx, { id: app.random.id(), recruitmentKey, bankId: null, position: 1, name: { da: 'Sagsbehandling', en: 'Case work' }, description: {}, isRequired: true })
    const covered = (await loadQualifications(tx, recruitmentKey)).map(({ key }) => key)
    const content = { help: { da: 'Skriv kort.', en: 'Be brief.' }, material: null, options: null, unit: null, anchors, strongAnswer: null, laterProof: null }
    const common = { recruitmentKey, source: null }
    await insertQuestion(tx, { ...common, id: app.random.id(), position: 1, kind: 'long-text', wordLimit: 20, minutes: 8, weight: 2, isScored: true, content: { ...content, prompt: { da: 'Fortæl om en frist.', en: 'Tell us about a deadline.' } } }, covered)
    await insertQuestion(tx, { ...common, id: app.random.id(), position: 2, kind: 'short-text', wordLimit: null, minutes: 4, weight: 1, isScored: true, content: { ...content, prompt: { da: 'Hvordan skriver du et brev?', en: 'How do you write a letter?' } } }, covered)
    await insertQuestion(tx, { ...common, id: app.random.id(), position: 3, kind: 'yes-no', wordLimit: null, minutes: 1, weight: 1, isScored: false, content: { ...content, anchors: null, prompt: { da: 'Har du kørekort?', en: 'Do you drive?' } } }, covered)
    const written = await loadQuestions(tx, recruitmentKey)
    for (const { question, ...sample } of options.samples ?? []) {
      await insertSample(tx, recruitmentKey, { ...sample, id: app.random.id(), language: 'da', questionId: written.find(({ position }) => position === question)?.id ?? '' })
    }
    await replaceMembers(tx, recruitmentKey, [{ personKey: chair.key, role: 'chair' }, { personKey: reviewer.key, role: 'reviewer' }, { personKey: redactor.key, role: 'redactor' }])
  })
  return { id, hr }
}

/** The same, published. */
export async function openPost(test: TestApp, options: DraftOptions = {}): Promise<{ id: string; hr: Actor }> {
  const post = await draftPost(test, options)
  const published = await publishAsItStands(test.app, post.hr, post.id)
  if (!published.ok) throw new Error(`not published: ${published.refusal}`)
  return post
}

export interface Applicant extends ApplicantKeys {
  readonly accessHash: string
}

let visitors = 0

/** From one of many addresses: together they are more than one may send in a row. */
export async function begin({ app }: TestApp, recruitmentId: string, language: Language = 'da'): Promise<Applicant> {
  const begun = await beginApplication(app, { recruitmentId, noticeVersion, language, clientAddress: `192.0.2.${(visitors += 1) % 250}` })
  if (!begun.ok) throw new Error(`not begun: ${begun.refusal}`)
  return { ...begun.value, accessHash: accessHash(app, begun.value.token) }
}

/** Writes into the questions from the first on. */
export async function answerAll({ app }: TestApp, applicant: Applicant, texts: readonly string[]): Promise<void> {
  for (const [index, typed] of texts.entries()) {
    const saved = await saveAnswer(app, { accessHash: applicant.accessHash, position: index + 1, typed, revision: 0 })
    if (!saved.ok) throw new Error(`not saved: ${saved.refusal}`)
  }
}

export const anna = { name: 'Anna Birgitte Holm', email: 'anna.holm@example.dk', phone: '12 34 56 78', ...noNeeds }

export function send({ app }: TestApp, applicant: Pick<Applicant, 'accessHash'> & { readonly receiptCode?: string }, change: Partial<Parameters<typeof submitApplication>[1]> = {}) {
  return submitApplication(app, { accessHash: applicant.accessHash, receiptCode: applicant.receiptCode ?? null, identity: anna, idempotencyKey: 'form-1', language: 'da', ...change })
}
