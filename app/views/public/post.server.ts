import { frozenQuestionnaire } from '#db/stores/frozen-questionnaires'
import { monitoringOf } from '#db/stores/monitoring-bases'
import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { findRecruitment, type CvUse, type Recruitment } from '#db/stores/recruitments'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { burden } from '~/domain/questionnaire/burden'
import { weightsDiffer } from '~/domain/questionnaire/question'
import type { PositionKind } from '~/domain/recruitment/blindness-policy'
import { closedWhy, type ClosedWhy } from '~/domain/recruitment/intake'
import { noticeVersion } from '~/domain/recruitment/notice'
import { periodsOf, type RetentionPeriods } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'
import { contactsOf, type Contacts } from './contacts.server'
import { publicQualifications, publicQuestions, type PublicQualification, type PublicQuestion } from './questions.server'

export interface PostPage {
  readonly id: string
  readonly title: string
  /** The language that title, texts and questions are shown in, where it may not be the page's. */
  readonly lang: Language
  readonly organisation: string
  readonly department: string
  /** Why it cannot be applied for; null when it can. */
  readonly closed: ClosedWhy | null
  readonly deadline: Date | null
  readonly publishedAt: Date | null
  readonly place: string
  readonly hoursPerWeek: number | null
  readonly positions: number
  readonly positionKind: PositionKind
  readonly summary: string
  readonly duties: readonly string[]
  readonly terms: string
  readonly qualifications: readonly PublicQualification[]
  readonly questions: readonly PublicQuestion[]
  readonly minutes: number
  /** Why the questions do not count alike, in HR's words; null where they do. */
  readonly weightReason: string | null
  readonly publishesAnchors: boolean
  readonly cvUse: CvUse
  readonly languages: readonly Language[]
  readonly retentionMonths: number | null
  /** By outcome, as they stand for this post; null where nothing was said. */
  readonly periods: RetentionPeriods | null
  readonly contact: string
  readonly contacts: Contacts
  readonly noticeVersion: string
  /** Whether applicants are asked about equality once they have sent: voluntary, and sealed apart. */
  readonly isMonitored: boolean
  /** Absolute. */
  readonly address: string
}

/** A post that was published and is not erased. A draft looks absent. */
export async function loadPost(app: AppContext, id: string, language: InterfaceLanguage): Promise<Result<PostPage, 'not-found'>> {
  const { read } = app.db
  const recruitment = await findRecruitment(read, id)
  if (!recruitment || recruitment.publishedAt === null || recruitment.phase === 'erased') return refused('not-found')
  const organisation = await theOrganisation(read)
  if (organisation?.key !== recruitment.organisationKey) return refused('not-found')
  const department = (await departmentsOf(read, organisation.key)).find(({ key }) => key === recruitment.departmentKey)
  const questionnaire = await frozenQuestionnaire(read, { recruitmentKey: recruitment.key, freezeHash: recruitment.freezeHash })

  return ok({
    ...publicFacts(recruitment, language),
    closed: closedWhy(recruitment, app.clock.now()),
    organisation: organisation.name,
    department: inLanguage(department?.name, language),
    qualifications: publicQualifications(questionnaire, language),
    questions: publicQuestions(questionnaire, { language, publishesAnchors: recruitment.publishesAnchors }),
    minutes: burden(questionnaire.questions).minutes,
    weightReason: weightsDiffer(questionnaire.questions) ? recruitment.weightReason : null,
    contacts: contactsOf(organisation),
    noticeVersion,
    isMonitored: (await monitoringOf(read, recruitment.key)) !== null,
    address: `${siteAddress(app.environment)}/posts/${recruitment.id}`,
  })
}

function publicFacts(recruitment: Recruitment, language: InterfaceLanguage) {
  const { id, texts, deadline, publishedAt, place, hoursPerWeek, positions, positionKind, publishesAnchors, languages, retentionMonths, contact } = recruitment
  return {
    id, deadline, publishedAt, place, hoursPerWeek, positions, positionKind, publishesAnchors, languages, retentionMonths, contact,
    periods: periodsOf(recruitment),
    cvUse: recruitment.cvUse ?? ('none' as const),
    title: inLanguage(texts.title, language),
    lang: languageOfText(texts.title, language),
    summary: inLanguage(texts.summary, language),
    duties: inLanguage(texts.duties, language).split('\n').map((line) => line.trim()).filter(Boolean),
    terms: inLanguage(texts.terms, language),
  }
}
