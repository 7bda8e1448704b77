import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { findRecruitment, type CvUse, type Recruitment } from '#db/stores/recruitments'
import { inLanguage, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { burden } from '~/domain/questionnaire/burden'
import type { PositionKind } from '~/domain/recruitment/blindness-policy'
import { beginningRefusal } from '~/domain/recruitment/intake'
import { noticeVersion } from '~/domain/recruitment/notice'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'

export interface PostPage {
  readonly id: string
  readonly title: string
  readonly organisation: string
  readonly department: string
  readonly isOpen: boolean
  readonly deadline: Date | null
  readonly publishedAt: Date | null
  readonly place: string
  readonly hoursPerWeek: number | null
  readonly positions: number
  readonly positionKind: PositionKind
  readonly summary: string
  readonly duties: readonly string[]
  readonly terms: string
  readonly qualifications: readonly { readonly name: string; readonly description: string; readonly required: boolean }[]
  readonly questions: number
  readonly minutes: number
  readonly cvUse: CvUse
  readonly languages: readonly Language[]
  readonly retentionMonths: number | null
  readonly contact: string
  readonly privacyContact: string
  readonly noticeVersion: string
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
  const questions = await loadQuestions(read, recruitment.key)
  const qualifications = await loadQualifications(read, recruitment.key)

  return ok({
    ...publicFacts(recruitment, language),
    isOpen: beginningRefusal(recruitment, app.clock.now()) === null,
    organisation: organisation.name,
    department: inLanguage(department?.name, language),
    qualifications: qualifications.map(({ name, description, required }) => ({ required, name: inLanguage(name, language), description: inLanguage(description, language) })),
    questions: questions.length,
    minutes: burden(questions).minutes,
    privacyContact: organisation.settings.privacyContact,
    noticeVersion,
    address: `${siteAddress(app.environment)}/posts/${recruitment.id}`,
  })
}

function publicFacts(recruitment: Recruitment, language: InterfaceLanguage) {
  const { id, texts, deadline, publishedAt, place, hoursPerWeek, positions, positionKind, cvUse, languages, retentionMonths, contact } = recruitment
  return {
    id, deadline, publishedAt, place, hoursPerWeek, positions, positionKind, cvUse: cvUse ?? ('none' as const), languages, retentionMonths, contact,
    title: inLanguage(texts.title, language),
    summary: inLanguage(texts.summary, language),
    duties: inLanguage(texts.duties, language).split('\n').map((line) => line.trim()).filter(Boolean),
    terms: inLanguage(texts.terms, language),
  }
}
