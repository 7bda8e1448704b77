import { givenAnswers, type ApplicationState } from '#db/stores/applications'
import { givenCopiesOf } from '#db/stores/given-copies'
import { monitoringOf } from '#db/stores/monitoring-bases'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { keptAnswers, keptRequests, looksAtOwn, ownAssessments, ownClearedAnswers, ownInterviewAssessments, readNotice, type KeptRequest, type OwnAssessment, type OwnLook } from '#db/stores/own-record'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import type { CvUse } from '#db/stores/recruitments'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { questionView } from '~/domain/questionnaire/question-view'
import { localDayAt } from '~/domain/recruitment/local-time'
import { noticeVersion } from '~/domain/recruitment/notice'
import { periodsOf, type RetentionPeriods } from '~/domain/retention/periods'
import { ok, type Result } from '~/domain/result'
import { mean } from '~/domain/scoring/averages'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'
import type { OwnAnswer } from '#db/stores/own-answer'
import { answersTo } from './answer.server'
import { feedbackTo, type TakenFeedback } from './feedback.server'
import { hearingsOfApplicant, type OwnHearing } from './hearing.server'
import { chosenTime, type OwnInterview } from './interview.server'
import { held, heldByKey, type Held } from './held.server'
import { ownDocuments, shown, type OwnDocument } from './own-documents.server'
import { ownThreads, type OwnThread } from './own-messages.server'
import { stages, type PublicStage } from './sent.server'

/** How the committee judged one answer: without names, and without saying which reviewer wrote which comment. */
export interface Assessment {
  /** The mean of the levels 1 to 5 that were given, or null when nobody could judge the answer. */
  readonly averageLevel: number | null
  /** How many reviewers gave a level. */
  readonly levels: number
  readonly comments: readonly string[]
}

export interface RecordedAnswer {
  readonly number: number
  readonly kind: AnswerKind
  readonly prompt: string
  /** What the answer is read for. */
  readonly criteria: readonly string[]
  /** As it is read, a choice in words; '' for none. */
  readonly answer: string
  /** What shall replace the answer and is not sent yet, as it is read; null for nothing. */
  readonly correction: string | null
  /** As the committee read it, where something was veiled and the recruitment is concluded; otherwise null. */
  readonly asRead: string | null
  /** Null before the recruitment is concluded. */
  readonly assessment: Assessment | null
}

export interface LooksOfDay {
  /** In Denmark, ISO. */
  readonly day: string
  /** The staff's role, not their name (docs/decisions/023); null: not known. */
  readonly as: OwnLook['as']
  readonly times: number
}

/** The time that was chosen, or what was written because none fitted, and from the conclusion on how the interview was judged. */
export interface OwnInterviewRecord extends Pick<OwnInterview, 'word'> {
  readonly chosen: { readonly startsAt: Date; readonly minutes: number; readonly place: string } | null
  readonly assessments: readonly (Assessment & { readonly prompt: string })[]
}

/** All that is kept of one application outside the sealed part, in one language. */
export interface OwnRecord {
  readonly language: InterfaceLanguage
  readonly madeAt: Date
  readonly state: ApplicationState
  readonly stage: PublicStage
  readonly post: {
    readonly title: string
    readonly department: string
    readonly organisation: string
    /** Absolute. */
    readonly address: string
    readonly deadline: Date | null
    readonly contact: string
  }
  readonly criteria: readonly { readonly name: string; readonly description: string; readonly required: boolean }[]
  readonly answers: readonly RecordedAnswer[]
  readonly requests: readonly KeptRequest[]
  /** What this applicant was heard about before the shortlist was locked. */
  readonly hearings: readonly OwnHearing[]
  /** What the applicant was answered; null: nothing yet. */
  readonly answered: OwnAnswer | null
  /** What that took the place of, the latest first. */
  readonly answeredBefore: readonly OwnAnswer[]
  /** What the applicant was told of each answer; none before the recruitment is concluded. */
  readonly feedback: readonly TakenFeedback[]
  readonly interview: OwnInterviewRecord
  /** Who has looked at this applicant's name and contact since they were unsealed, by day and role: the first day first. */
  readonly looks: readonly LooksOfDay[]
  /** What this applicant has handed in; the files themselves are fetched one by one. */
  readonly documents: readonly OwnDocument[]
  /** Who has opened one of them, by day and role. */
  readonly documentLooks: readonly LooksOfDay[]
  /** What HR and this applicant have written, as it is kept. */
  readonly threads: readonly OwnThread[]
  /** The days, ISO, on which HR had a copy made for this applicant, who asked for it. */
  readonly givenCopies: readonly string[]
  /** Whether questions about equality were asked. What was answered is sealed, and can be shown to nobody. */
  readonly isMonitored: boolean
  readonly notice: {
    /** The version that was read before the application was begun. */
    readonly read: string
    /** The version whose words stand in this copy. */
    readonly current: string
    readonly cvUse: CvUse
    readonly retentionMonths: number | null
    /** By outcome, as the post promised; null where it promised nothing. */
    readonly periods: RetentionPeriods | null
    readonly privacyContact: string
  }
}

/**
 * What an access opens, for a copy of the applicant's own (GDPR articles 15 and 20). Levels and comments on the own answers
 * are the applicant's personal data (CJEU C-434/16, Nowak) and come with the conclusion, never before. Nothing of others.
 */
export async function loadOwnRecord(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<OwnRecord, 'access-ended'>> {
  const found = await held(app, accessHash)
  return found.ok ? ok(await recordOf(app, found.value, language)) : found
}

/** The same of an application that HR was given the code or the number of, for a copy that the applicant asked for. The caller has found that it may be made. */
export async function loadRecordFor(app: AppContext, applicationKey: number, language: InterfaceLanguage): Promise<Result<OwnRecord, 'access-ended'>> {
  const found = await heldByKey(app, applicationKey)
  return found.ok ? ok(await recordOf(app, found.value, language)) : found
}

async function recordOf(app: AppContext, found: Held, language: InterfaceLanguage): Promise<OwnRecord> {
  const { application, recruitment } = found
  const { read } = app.db
  const qualifications = await loadQualifications(read, recruitment.key)
  const { answer: answered, earlier: answeredBefore } = await answersTo(app, found)
  return {
    language,
    madeAt: app.clock.now(),
    state: application.state,
    stage: stages[recruitment.phase],
    post: await postOf(app, found, language),
    criteria: qualifications.map(({ name, description, required }) => ({ name: inLanguage(name, language), description: inLanguage(description, language), required })),
    answers: await recordedAnswers(app, found, { language, qualifications }),
    requests: await keptRequests(read, application.key),
    hearings: await hearingsOfApplicant(app, found, language),
    answered, answeredBefore,
    feedback: await feedbackTo(app, found),
    looks: byDay(await looksAtOwn(read, application.key, 'identity-read')),
    documents: (await ownDocuments(app, application)).documents.map(shown),
    documentLooks: byDay(await looksAtOwn(read, application.key, 'document-read')),
    threads: (await ownThreads(app, application)).threads,
    givenCopies: await givenCopiesOf(read, application.key),
    isMonitored: (await monitoringOf(read, recruitment.key)) !== null,
    interview: await loadInterviewRecord(app, found, language),
    notice: {
      read: await readNotice(read, application.key), current: noticeVersion,
      cvUse: recruitment.cvUse ?? 'none', retentionMonths: recruitment.retentionMonths, periods: periodsOf(recruitment),
      privacyContact: (await theOrganisation(read))?.settings.privacyContact ?? '',
    },
  }
}

function byDay(looks: readonly OwnLook[]): LooksOfDay[] {
  const days = new Map<string, LooksOfDay>()
  for (const { at, as } of looks) {
    const day = localDayAt(at)
    const key = `${day} ${as ?? ''}`
    days.set(key, { day, as, times: (days.get(key)?.times ?? 0) + 1 })
  }
  return [...days.values()]
}

async function postOf(app: AppContext, { recruitment }: Held, language: InterfaceLanguage): Promise<OwnRecord['post']> {
  const { read } = app.db
  const organisation = await theOrganisation(read)
  const department = (await departmentsOf(read, recruitment.organisationKey)).find(({ key }) => key === recruitment.departmentKey)
  return {
    title: inLanguage(recruitment.texts.title, language),
    department: inLanguage(department?.name, language),
    organisation: organisation?.name ?? '',
    address: `${siteAddress(app.environment)}/posts/${recruitment.id}`,
    deadline: recruitment.deadline,
    contact: recruitment.contact,
  }
}

type Qualifications = Awaited<ReturnType<typeof loadQualifications>>

async function recordedAnswers({ db: { read } }: AppContext, { application, recruitment }: Held, { language, qualifications }: { language: InterfaceLanguage; qualifications: Qualifications }): Promise<RecordedAnswer[]> {
  const questions = new Map((await loadQuestions(read, recruitment.key)).map((question) => [question.key, question]))
  const corrections = new Map((await keptAnswers(read, application.key)).map(({ questionKey, correction }) => [questionKey, correction]))
  const isConcluded = recruitment.phase === 'concluded'
  const assessments = isConcluded ? await ownAssessments(read, application.key) : []
  const asRead = new Map((isConcluded ? await ownClearedAnswers(read, application.key) : []).map(({ questionKey, text }) => [questionKey, text]))

  return (await givenAnswers(read, application)).flatMap(({ questionKey, position, kind, sentText: text }) => {
    const question = questions.get(questionKey)
    if (!question) return []
    const inWords = (stored: string) => inLanguage(answerInWords(question, stored), language)
    const { prompt, qualifications: criteria } = questionView(question, qualifications, language)
    const correction = corrections.get(questionKey) ?? null
    const cleared = asRead.get(questionKey)
    return [{
      number: position, kind, prompt, criteria,
      answer: inWords(text),
      correction: correction === null ? null : inWords(correction),
      asRead: cleared === undefined || cleared === text ? null : inWords(cleared),
      assessment: assessmentOf(assessments.filter((one) => one.questionKey === questionKey)),
    }]
  })
}

function assessmentOf(given: readonly OwnAssessment[]): Assessment | null {
  if (given.length === 0) return null
  const levels = given.flatMap(({ level }) => (level === null ? [] : [level]))
  return { averageLevel: mean(levels), levels: levels.length, comments: given.flatMap(({ note, revisionReason }) => [note, revisionReason]).filter((words) => words.trim() !== '') }
}

async function loadInterviewRecord(app: AppContext, found: Held, language: InterfaceLanguage): Promise<OwnInterviewRecord> {
  const { application, recruitment } = found
  const given = await ownInterviewAssessments(app.db.read, application.key)
  const questions = given.length > 0 ? await interviewQuestionsOf(app.db.read, recruitment.key) : []
  const { chosen, word } = await chosenTime(app, found)
  return {
    word, chosen: chosen && { startsAt: chosen.startsAt, minutes: chosen.minutes, place: chosen.place },
    assessments: questions.flatMap(({ id, prompt }) => {
      const own = given.filter(({ questionId }) => questionId === id).map(({ level, note }) => ({ questionKey: 0, level, note, revisionReason: '' }))
      const assessment = assessmentOf(own)
      return assessment ? [{ ...assessment, prompt: inLanguage(prompt, language) }] : []
    }),
  }
}
