import type { Questionnaire } from '#db/stores/frozen-questionnaires'
import type { RecruitmentQuestion } from '#db/stores/questionnaires'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { anchorLevels, weightsDiffer } from '~/domain/questionnaire/question'
import { questionView, type QuestionView } from '~/domain/questionnaire/question-view'

/** A question as anybody may read it before starting. */
export interface PublicQuestion {
  readonly number: number
  readonly view: QuestionView
  readonly isScored: boolean
  /** Its share of the whole assessment, from 0 to 1; null where all count alike and where it gives no points. */
  readonly share: number | null
  /** Empty unless the organisation publishes them. */
  readonly anchors: readonly { readonly level: number; readonly text: string }[]
}

export interface PublicQualification {
  readonly name: string
  readonly description: string
  readonly required: boolean
  /** The numbers of the questions that ask about it. */
  readonly askedIn: readonly number[]
}

interface Reading {
  readonly language: InterfaceLanguage
  readonly publishesAnchors: boolean
}

export function publicQuestions({ questions, qualifications }: Questionnaire, { language, publishesAnchors }: Reading): PublicQuestion[] {
  const differ = weightsDiffer(questions)
  const total = questions.reduce((sum, { isScored, weight }) => sum + (isScored ? weight : 0), 0)
  return questions.map((question, index) => ({
    number: index + 1,
    view: questionView(question, qualifications, language),
    isScored: question.isScored,
    share: differ && question.isScored ? question.weight / total : null,
    anchors: publishesAnchors ? anchorsOf(question, language) : [],
  }))
}

function anchorsOf({ isScored, anchors }: RecruitmentQuestion, language: InterfaceLanguage) {
  if (!isScored || anchors === null) return []
  return anchorLevels.map((level) => ({ level, text: inLanguage(anchors[level], language) })).filter(({ text }) => text !== '')
}

export function publicQualifications({ questions, qualifications }: Questionnaire, language: InterfaceLanguage): PublicQualification[] {
  return qualifications.map(({ id, name, description, required }) => ({
    required,
    name: inLanguage(name, language),
    description: inLanguage(description, language),
    askedIn: questions.flatMap(({ qualificationIds }, index) => (qualificationIds.includes(id) ? [index + 1] : [])),
  }))
}
