import { eq } from 'drizzle-orm'
import { answers, applications } from '#db/schema/application'
import { questions } from '#db/schema/questionnaire'
import { insertExamination, unexaminedApplications } from '#db/stores/examinations'
import { insertFindings, type NewFinding } from '#db/stores/findings'
import { loadMembers, type MemberRole } from '#db/stores/members'
import { findRecruitment } from '#db/stores/recruitments'
import { severityOf } from '~/domain/anonymity/categories'
import type { Identity } from '~/domain/identity'
import type { Language } from '~/domain/local-text'
import type { Actor } from '~/platform/actor.server'
import { prepareToScore } from '~/commands/demo/walk.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { loadDeskApplication, type DeskApplication } from '~/views/clearing/application.server'
import { anna, answerAll, begin, deadline, openPost, send, type Applicant, type DraftOptions } from './applying'
import { testStart, type TestApp } from './test-app'

export interface Sent {
  readonly texts: readonly string[]
  readonly identity?: Identity
  readonly language?: Language
}

/** A recruitment after its deadline, with whoever is named in it. */
export interface Clearing {
  readonly id: string
  readonly hr: Actor
  readonly redactor: Actor
  readonly reviewer: Actor
  readonly chair: Actor
  /** Those who applied, in the order given. */
  readonly applicants: readonly Applicant[]
}

export const plainTexts = ['Jeg lagde fristen i kalenderen.', 'Kort og klart.', 'yes'] as const

/** A published post of three questions (the third a yes or no) with these applications, past its deadline. */
export async function recruitmentJustClosed(test: TestApp, sent: readonly Sent[], options: DraftOptions = {}): Promise<Clearing> {
  test.clock.set(testStart)
  const { id, hr } = await openPost(test, options)
  const applicants: Applicant[] = []
  for (const [index, { texts, identity = anna, language = 'da' }] of sent.entries()) {
    const applicant = await begin(test, id, language)
    await answerAll(test, applicant, texts)
    const done = await send(test, applicant, { identity, idempotencyKey: `${id}-${index}`, language })
    if (!done.ok) throw new Error(`not sent: ${done.refusal}`)
    applicants.push(applicant)
  }
  test.clock.set(new Date(deadline.getTime() + 3_600_000))
  await closeDueRecruitments(test.app)
  return { id, hr, redactor: await member(test, id, 'redactor'), reviewer: await member(test, id, 'reviewer'), chair: await member(test, id, 'chair'), applicants }
}

/** The same with every application looked through. */
export async function recruitmentAtDesk(test: TestApp, sent: readonly Sent[], options: DraftOptions = {}): Promise<Clearing> {
  const clearing = await recruitmentJustClosed(test, sent, options)
  await examineApplications(test.app)
  return clearing
}

/** The same as if the detector had found nothing beyond the applicant's own words: for tests that put findings of their own. */
export async function recruitmentWithOwnFindings(test: TestApp, sent: readonly Sent[]): Promise<Clearing> {
  const clearing = await recruitmentJustClosed(test, sent)
  await test.app.db.unitOfWork(async (tx) => {
    for (const { applicationKey } of await unexaminedApplications(tx)) await insertExamination(tx, applicationKey, 'by hand')
  })
  return clearing
}

async function committeeOf({ app, organisationKey }: TestApp, recruitmentId: string): Promise<Actor[]> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  return (await loadMembers(app.db.read, recruitment?.key ?? -1)).filter(({ role }) => role !== 'redactor')
    .map(({ key, id, name }) => ({ key, id, name, organisationKey, roles: [], language: 'da' }))
}

export async function member({ app, organisationKey }: TestApp, recruitmentId: string, role: MemberRole): Promise<Actor> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  const found = (await loadMembers(app.db.read, recruitment?.key ?? -1)).find((each) => each.role === role)
  if (!found) throw new Error(`nobody is ${role}`)
  return { key: found.key, id: found.id, name: found.name, organisationKey, roles: [], language: 'da' }
}

/** What the desk is opened with. */
type AtDesk = Pick<Clearing, 'id' | 'redactor'>

/** The ids of the applications in the order of the redactor's list. */
export async function queueIds({ app }: TestApp, { id, redactor }: AtDesk): Promise<string[]> {
  const queue = await loadClearingQueue(app, redactor, id)
  if (!queue.ok) throw new Error(`no queue: ${queue.refusal}`)
  return queue.value.applications.map((each) => each.id)
}

export async function deskOf({ app }: TestApp, { id, redactor }: AtDesk, applicationId: string): Promise<DeskApplication> {
  const desk = await loadDeskApplication(app, redactor, { recruitmentId: id, applicationId })
  if (!desk.ok) throw new Error(`not on the desk: ${desk.refusal}`)
  return desk.value
}

/** Veils all findings, of what came late too, and clears every answer of every application. */
export async function clearEverything(test: TestApp, clearing: AtDesk): Promise<void> {
  await examineApplications(test.app)
  for (const applicationId of await queueIds(test, clearing)) {
    const at = { recruitmentId: clearing.id, applicationId }
    for (const { findings } of (await deskOf(test, clearing, applicationId)).answers) {
      for (const { id, decision } of findings) if (decision === 'open') await workAtTheDesk(test.app, clearing.redactor, { at, form: { intent: 'decide', findingId: id, decision: 'veil' } })
    }
    const { answers } = await deskOf(test, clearing, applicationId)
    const cleared = await workAtTheDesk(test.app, clearing.redactor, { at, form: { intent: 'clear', read: answers.map(({ questionId, state }) => ({ questionId, state })) } })
    if (!cleared.ok) throw new Error(`not cleared: ${cleared.refusal}`)
  }
}

/** The same recruitment with all answers cleared, scoring open, and everybody on the committee prepared for it. */
export async function recruitmentInScoring(test: TestApp, sent: readonly Sent[]): Promise<Clearing> {
  const clearing = await recruitmentToPrepareFor(test, sent)
  for (const reviewer of await committeeOf(test, clearing.id)) await prepareToScore(test.app, reviewer, clearing.id)
  return clearing
}

/** The same when nobody has read the introduction or scored a sample answer yet. */
export async function recruitmentToPrepareFor(test: TestApp, sent: readonly Sent[], options: DraftOptions = {}): Promise<Clearing> {
  const clearing = await recruitmentAtDesk(test, sent, options)
  await clearEverything(test, clearing)
  const opened = await openScoring(test.app, clearing.redactor, clearing.id)
  if (!opened.ok) throw new Error(`scoring did not open: ${opened.refusal}`)
  return clearing
}

export interface AlsoFound extends Pick<NewFinding, 'category' | 'score' | 'recogniser'> {
  /** The answer's number. */
  readonly answer: number
  /** The first place where these stand is what was found. */
  readonly words: string
}

/** Puts findings beside those that are there, as a detector would that knows more than the applicant's own name. */
export async function foundAlso({ app }: TestApp, applicationId: string, found: readonly AlsoFound[]): Promise<void> {
  await app.db.unitOfWork(async (tx) => {
    const rows = await tx.select({ applicationKey: answers.applicationKey, questionKey: answers.questionKey, text: answers.text, number: questions.position }).from(answers)
      .innerJoin(applications, eq(applications.key, answers.applicationKey)).innerJoin(questions, eq(questions.key, answers.questionKey)).where(eq(applications.id, applicationId))
    await insertFindings(tx, found.map(({ answer, words, category, ...rest }) => {
      const { number: _, text = '', ...there } = rows.find(({ number }) => number === answer) ?? { applicationKey: -1, questionKey: -1 }
      const start = text.indexOf(words)
      if (start < 0) throw new Error(`answer ${answer} does not hold "${words}"`)
      return { ...rest, ...there, category, start, end: start + words.length, severity: severityOf(category), id: app.random.id() }
    }))
  })
}
