import type { PublicationProblemCode } from '~/domain/questionnaire/publication'

/** HR's pages about one recruitment. */
export function hrPath(recruitmentId: string, page = ''): string {
  return `/hr/recruitments/${recruitmentId}${page === '' ? '' : `/${page}`}`
}

/** The field in which a problem is put right, on the page that problemPages names; '' for the page's top. */
export const problemFields: Readonly<Record<PublicationProblemCode, string>> = {
  'title-missing': '#title.da',
  'department-missing': '#departmentId',
  'deadline-missing': '#deadline',
  'deadline-past': '#deadline',
  'retention-missing': '#retentionMonths',
  'cv-use-missing': '#cvUse',
  'blindness-not-chosen': '#blindness',
  'blindness-required': '#blindness',
  'ordinary-reason-missing': '#ordinaryReason',
  'no-required-qualification': '',
  'required-qualification-uncovered': '#coverage',
  'no-scored-question': '',
  'weights-without-reason': '#weightReason',
  'prompt-missing': '#prompt.',
  'anchors-missing': '#anchor1.',
  'options-missing': '#options.',
  'question-without-qualification': '#qualificationIds',
  'weight-out-of-range': '#weight',
  'committee-too-small': '',
  'committee-too-large': '',
  'no-chair': '',
  'several-chairs': '',
  'no-redactor': '',
  'second-redactor-missing': '',
  'redactor-on-committee': '',
}
