import type { PublicationDraft } from '../../app/domain/questionnaire/publication'
import type { Queries } from '../database.server'
import { loadMembers } from './members'
import { departmentsOf, startingSettings, theOrganisation } from './organisations'
import { loadQualifications, loadQuestions } from './questionnaires'
import { loadRecruitment } from './recruitments'

/** A draft as the rules of publication look at it. */
export async function loadPublicationDraft(queries: Queries, recruitmentKey: number): Promise<PublicationDraft> {
  const recruitment = await loadRecruitment(queries, recruitmentKey)
  const { settings } = (await theOrganisation(queries)) ?? { settings: startingSettings }
  const departments = await departmentsOf(queries, recruitment.organisationKey)
  const members = await loadMembers(queries, recruitmentKey)
  const { texts, deadline, retentionMonths, cvUse, positionKind, blindness, ordinaryReason, languages, weightReason } = recruitment
  return {
    title: texts.title,
    departmentId: departments.find(({ key }) => key === recruitment.departmentKey)?.id ?? null,
    deadline, retentionMonths, cvUse, positionKind, blindness, ordinaryReason, languages, weightReason,
    blindnessPolicy: settings.blindnessPolicy,
    secondReadingPercent: settings.secondReadingPercent,
    qualifications: await loadQualifications(queries, recruitmentKey),
    questions: await loadQuestions(queries, recruitmentKey),
    committee: members.filter(({ role }) => role !== 'redactor').map(({ id, role }) => ({ personId: id, chair: role === 'chair' })),
    redactorIds: members.filter(({ role }) => role === 'redactor').map(({ id }) => id),
  }
}
