import type { LocalText } from '../local-text'

/** Who did not answer, or would not say: a group as any other, so that no answer and no wish to answer are the same. */
export const notSaid = 'not-said'

export interface MonitoringGroup {
  readonly id: string
  /** The organisation's own words; null: those of the locale files. */
  readonly text: LocalText | null
}

export interface MonitoringQuestion {
  readonly id: string
  readonly text: LocalText | null
  /** Without `not-said`, which every question has. */
  readonly groups: readonly MonitoringGroup[]
}

/**
 * The questions that are ready. Origin is asked as Statistics Denmark tells it: of Danish origin is who has at least one parent that was born in Denmark
 * and is a Danish citizen (dst.dk, "Indvandrere og efterkommere").
 */
export const readyQuestions = {
  gender: ['woman', 'man', 'other'],
  age: ['under-30', '30-44', '45-59', '60-up'],
  origin: ['here', 'elsewhere'],
} as const
export const readyQuestionIds = ['gender', 'age', 'origin'] as const
export type ReadyQuestion = (typeof readyQuestionIds)[number]

export const isReadyQuestion = (id: string): id is ReadyQuestion => readyQuestionIds.some((known) => known === id)

export function readyQuestion(id: ReadyQuestion): MonitoringQuestion {
  return { id, text: null, groups: readyQuestions[id].map((group) => ({ id: group, text: null })) }
}

/** At most so many of an organisation's own, of so many groups: more would make groups too small, and the audit of a release too long. */
export const mostOwnQuestions = 2
export const mostGroups = 6

/** A question in the organisation's own words; its groups are the lines. */
export function ownQuestion(number: number, text: LocalText, groups: readonly LocalText[]): MonitoringQuestion {
  return { id: `own-${number}`, text, groups: groups.map((group, index) => ({ id: `group-${index + 1}`, text: group })) }
}

/** From how many people on a group is told. */
export const monitoringThresholds = [5, 10] as const
export type MonitoringThreshold = (typeof monitoringThresholds)[number]

/** What one person answered: a group by question. What is not there was not answered. */
export type MonitoringAnswers = Readonly<Record<string, string>>

/** Only what was asked, and only groups that there are. */
export function tidyAnswers(questions: readonly MonitoringQuestion[], given: MonitoringAnswers): MonitoringAnswers {
  return Object.fromEntries(questions.flatMap(({ id, groups }) => {
    const group = Object.hasOwn(given, id) ? groups.find((one) => one.id === given[id]) : undefined
    return group ? [[id, group.id]] : []
  }))
}

export interface Answered {
  readonly answers: MonitoringAnswers
  readonly isInvited: boolean
}

export interface GroupCount {
  readonly group: string
  readonly applied: number
  readonly invited: number
}

export interface QuestionCounts {
  readonly question: string
  /** One for each group and one for `not-said`, in the question's order. */
  readonly groups: readonly GroupCount[]
}

/** Counters by question and group, of everybody once. */
export function countAnswers(questions: readonly MonitoringQuestion[], answered: readonly Answered[]): QuestionCounts[] {
  return questions.map(({ id, groups }) => ({
    question: id,
    groups: [...groups.map((one) => one.id), notSaid].map((group) => {
      const theirs = answered.filter(({ answers }) => (groups.some((one) => one.id === answers[id]) ? answers[id] : notSaid) === group)
      return { group, applied: theirs.length, invited: theirs.filter(({ isInvited }) => isInvited).length }
    }),
  }))
}
