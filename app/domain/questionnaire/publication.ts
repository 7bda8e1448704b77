import type { PersonId, QuestionId } from '../ids'
import type { Language, LocalText } from '../local-text'
import { mayChooseOrdinary, ordinaryNeedsReason, type Blindness, type BlindnessPolicy, type PositionKind } from '../recruitment/blindness-policy'
import { coverage, type Qualification } from './coverage'
import { hasPart } from './kinds'
import { anchorLevels, isScored, weightsDiffer, type Question } from './question'

/** The pages on which HR composes a draft. */
export const draftPages = ['post', 'qualifications', 'questions', 'question', 'committee', 'texts'] as const
export type DraftPage = (typeof draftPages)[number]

/** On which page each thing that hinders publication is put right. */
export const problemPages = {
  'title-missing': 'post',
  'department-missing': 'post',
  'deadline-missing': 'post',
  'deadline-past': 'post',
  'retention-missing': 'post',
  'cv-use-missing': 'post',
  'blindness-not-chosen': 'post',
  'blindness-required': 'post',
  'ordinary-reason-missing': 'post',
  'no-required-qualification': 'qualifications',
  'required-qualification-uncovered': 'questions',
  'no-scored-question': 'questions',
  'weights-without-reason': 'questions',
  'prompt-missing': 'question',
  'anchors-missing': 'question',
  'options-missing': 'question',
  'question-without-qualification': 'question',
  'weight-out-of-range': 'question',
  'committee-too-small': 'committee',
  'committee-too-large': 'committee',
  'no-chair': 'committee',
  'several-chairs': 'committee',
  'no-redactor': 'committee',
  'second-redactor-missing': 'committee',
  'redactor-on-committee': 'committee',
} as const satisfies Record<string, DraftPage>
export type PublicationProblemCode = keyof typeof problemPages

/** Every code, in the order of the pages: each is a sentence in the locale files. */
export const publicationProblemCodes = Object.keys(problemPages) as readonly PublicationProblemCode[] // the table's own keys

export const committeeSize = { least: 2, most: 7 } as const
export const weightRange = { least: 1, most: 10 } as const

/** A recruitment as HR has composed it so far. A person who is named twice counts once. */
export interface PublicationDraft {
  readonly title: LocalText
  readonly departmentId: string | null
  readonly deadline: Date | null
  readonly retentionMonths: number | null
  readonly cvUse: string | null
  readonly positionKind: PositionKind
  readonly blindness: Blindness | null
  readonly ordinaryReason?: string | null
  /** Why the questions do not count alike. */
  readonly weightReason: string | null
  readonly blindnessPolicy: BlindnessPolicy
  /** The languages in which the post takes answers. */
  readonly languages: readonly Language[]
  readonly qualifications: readonly Qualification[]
  readonly questions: readonly Question[]
  /** The reviewers, the chair among them. */
  readonly committee: readonly { readonly personId: PersonId; readonly chair: boolean }[]
  readonly redactorIds: readonly PersonId[]
  /** How many per cent of the answers two redactors read, as the organisation has set it. */
  readonly secondReadingPercent: number
}

export interface PublicationProblem {
  readonly code: PublicationProblemCode
  readonly spot: { readonly page: DraftPage; readonly questionId?: QuestionId }
  /** The required qualification that no question asks about. */
  readonly qualificationId?: string
  /** The language in which a prompt or an anchor is missing. */
  readonly language?: Language
}

/** Everything that hinders publication at the time `now`, in the order of the pages; empty when the draft is ready. */
export function publicationProblems(draft: PublicationDraft, now: Date): PublicationProblem[] {
  return [
    ...postProblems(draft, now),
    ...blindnessProblems(draft),
    ...questionnaireProblems(draft),
    ...draft.questions.flatMap((question) => questionProblems(question, draft)),
    ...committeeProblems(draft),
    ...redactorProblems(draft),
  ]
}

function problem(code: PublicationProblemCode): PublicationProblem {
  return { code, spot: { page: problemPages[code] } }
}

/** The problems whose condition holds. */
function holding(conditions: Partial<Record<PublicationProblemCode, boolean>>): PublicationProblem[] {
  return publicationProblemCodes.filter((code) => conditions[code]).map(problem)
}

function postProblems(draft: PublicationDraft, now: Date): PublicationProblem[] {
  return holding({
    'title-missing': draft.languages.every((language) => isBlank(draft.title[language])),
    'department-missing': isBlank(draft.departmentId),
    'deadline-missing': draft.deadline === null,
    'deadline-past': draft.deadline !== null && draft.deadline.getTime() <= now.getTime(),
    'retention-missing': draft.retentionMonths === null || draft.retentionMonths < 1,
    'cv-use-missing': isBlank(draft.cvUse),
  })
}

function blindnessProblems({ blindness, ordinaryReason, blindnessPolicy, positionKind }: PublicationDraft): PublicationProblem[] {
  const ordinary = blindness === 'ordinary'
  return holding({
    'blindness-not-chosen': blindness === null,
    'blindness-required': ordinary && !mayChooseOrdinary(blindnessPolicy, positionKind),
    'ordinary-reason-missing': ordinary && ordinaryNeedsReason(blindnessPolicy, positionKind) && isBlank(ordinaryReason),
  })
}

function questionnaireProblems({ qualifications, questions, weightReason }: PublicationDraft): PublicationProblem[] {
  const { uncoveredRequired } = coverage(qualifications, questions)
  return [
    ...holding({ 'no-required-qualification': !qualifications.some((qualification) => qualification.required) }),
    ...uncoveredRequired.map(({ id }) => ({ ...problem('required-qualification-uncovered'), qualificationId: id })),
    ...holding({
      'no-scored-question': !questions.some(isScored),
      'weights-without-reason': weightsDiffer(questions) && isBlank(weightReason),
    }),
  ]
}

function questionProblems(question: Question, { qualifications, languages }: PublicationDraft): PublicationProblem[] {
  const spotted = holding({
    'question-without-qualification': coverage(qualifications, [question]).questionsWithoutQualification.length > 0,
    'weight-out-of-range': isScored(question) && !isWeight(question.weight),
  })
  const wordless = languages.flatMap((language) =>
    holding({
      'prompt-missing': isBlank(question.prompt[language]),
      'anchors-missing': isScored(question) && anchorLevels.some((level) => isBlank(question.anchors?.[level]?.[language])),
      'options-missing': hasPart(question.kind, 'options') && !isChoice(question.options, language),
    }).map((found) => ({ ...found, language })),
  )
  return [...wordless, ...spotted].map((found) => ({ ...found, spot: { ...found.spot, questionId: question.id } }))
}

function committeeProblems({ committee }: PublicationDraft): PublicationProblem[] {
  const members = new Set(committee.map((member) => member.personId)).size
  const chairs = new Set(committee.filter((member) => member.chair).map((member) => member.personId)).size
  return holding({
    'committee-too-small': members < committeeSize.least,
    'committee-too-large': members > committeeSize.most,
    'no-chair': chairs === 0,
    'several-chairs': chairs > 1,
  })
}

function redactorProblems({ committee, redactorIds, secondReadingPercent }: PublicationDraft): PublicationProblem[] {
  return holding({
    'no-redactor': redactorIds.length === 0,
    'second-redactor-missing': secondReadingPercent > 0 && new Set(redactorIds).size === 1,
    'redactor-on-committee': committee.some((member) => redactorIds.includes(member.personId)),
  })
}

/** A choice has at least two answers to choose from, all of them written. */
function isChoice(options: Question['options'], language: Language): boolean {
  return (options?.length ?? 0) >= 2 && (options ?? []).every(({ text }) => !isBlank(text[language]))
}

function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= weightRange.least && weight <= weightRange.most
}

function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === ''
}
