import { givenAnswers, type ApplicationState } from '#db/stores/applications'
import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { keptAnswers, keptRequests, looksAtOwnIdentity, ownAssessments, ownClearedAnswers, readNotice, type KeptRequest, type OwnAssessment, type OwnLook } from '#db/stores/own-record'
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
import { loadOwnHearings, type OwnHearing } from './hearing.server'
import { held, type Held } from './held.server'
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
  /** Who has looked at this applicant's name and contact since they were unsealed, by day and role: the first day first. */
  readonly looks: readonly LooksOfDay[]
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
  if (!found.ok) return found
  const heard = await loadOwnHearings(app, accessHash, language)
  if (!heard.ok) return heard
  const { application, recruitment } = found.value
  const { read } = app.db
  const qualifications = await loadQualifications(read, recruitment.key)
  return ok({
    language,
    madeAt: app.clock.now(),
    state: application.state,
    stage: stages[recruitment.phase],
    post: await postOf(app, found.value, language),
    criteria: qualifications.map(({ name, description, required }) => ({ name: inLanguage(name, language), description: inLanguage(description, language), required })),
    answers: await recordedAnswers(app, found.value, { language, qualifications }),
    requests: await keptRequests(read, application.key),
    hearings: heard.value.hearings,
    looks: byDay(await looksAtOwnIdentity(read, application.key)),
    notice: {
      read: await readNotice(read, application.key), current: noticeVersion,
      cvUse: recruitment.cvUse ?? 'none', retentionMonths: recruitment.retentionMonths, periods: periodsOf(recruitment),
      privacyContact: (await theOrganisation(read))?.settings.privacyContact ?? '',
    },
  })
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
