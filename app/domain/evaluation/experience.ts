/** Who is asked how it was. */
export const experienceAudiences = ['applicant', 'reviewer'] as const
export type ExperienceAudience = (typeof experienceAudiences)[number]

/** Five questions for each, with answers from 1 (not at all) to 5 (very much). None is in free text: words would tell who wrote them. */
export const experienceQuestions = {
  applicant: ['clear', 'fair', 'relevant', 'time', 'again'],
  reviewer: ['easy', 'enough', 'fair', 'time', 'again'],
} as const satisfies Record<ExperienceAudience, readonly string[]>
export type ExperienceQuestion = (typeof experienceQuestions)[ExperienceAudience][number]
export const allExperienceQuestions = ['clear', 'fair', 'relevant', 'time', 'again', 'easy', 'enough'] as const satisfies readonly ExperienceQuestion[]

export const experienceLevels = [1, 2, 3, 4, 5] as const

/** What one person answered: a level by question. What is not there was not answered. */
export type ExperienceAnswers = Readonly<Partial<Record<ExperienceQuestion, number>>>

/** Only what this audience is asked, and only levels that there are. */
export function tidyExperience(audience: ExperienceAudience, given: Readonly<Record<string, unknown>>): ExperienceAnswers {
  return Object.fromEntries(experienceQuestions[audience].flatMap((question) => {
    const level = experienceLevels.find((known) => String(known) === given[question])
    return level === undefined ? [] : [[question, level]]
  }))
}

/** New answers are told when they come from so many people, of so many recruitments: as those of the blindness check are (docs/decisions/019). */
const [leastPeople, leastRecruitments] = [5, 3]
export const mayTellExperience = ({ people, recruitments }: { people: number; recruitments: number }): boolean => people >= leastPeople && recruitments >= leastRecruitments

export interface ExperienceCount {
  readonly audience: ExperienceAudience
  readonly question: ExperienceQuestion
  readonly level: number
  readonly count: number
}

export interface ExperienceFigure {
  readonly question: ExperienceQuestion
  /** By level, from 1 to 5. */
  readonly counts: readonly number[]
  readonly answers: number
  /** Null where there is no answer. */
  readonly mean: number | null
}

export function experienceFigures(audience: ExperienceAudience, told: readonly ExperienceCount[]): ExperienceFigure[] {
  return experienceQuestions[audience].map((question) => {
    const counts = experienceLevels.map((level) => told.find((one) => one.audience === audience && one.question === question && one.level === level)?.count ?? 0)
    const answers = counts.reduce((sum, count) => sum + count, 0)
    const points = counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
    return { question, counts, answers, mean: answers === 0 ? null : points / answers }
  })
}
