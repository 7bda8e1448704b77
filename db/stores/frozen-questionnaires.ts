import type { Queries } from '../database.server'
import { loadQualifications, loadQuestions, type RecruitmentQualification, type RecruitmentQuestion } from './questionnaires'

/** All that is asked in one recruitment, and what the answers are read for. */
export interface Questionnaire {
  readonly questions: readonly RecruitmentQuestion[]
  readonly qualifications: readonly RecruitmentQualification[]
}

interface Kept extends Questionnaire {
  readonly freezeHash: string
}

/** Of so many recruitments the questionnaires are kept, those that were first asked for longest ago making room. */
const room = 200
const keptOf = new WeakMap<Queries, Map<number, Kept>>()

/**
 * The questionnaire of a recruitment. Once it is published (it has a freeze hash) the database refuses every change to it,
 * so that it is read and checked once and then kept with the connection.
 */
export async function frozenQuestionnaire(queries: Queries, { recruitmentKey, freezeHash }: { recruitmentKey: number; freezeHash: string | null }): Promise<Questionnaire> {
  const kept = keptOf.get(queries) ?? new Map<number, Kept>()
  const known = kept.get(recruitmentKey)
  if (known !== undefined && known.freezeHash === freezeHash) return known

  const loaded = { questions: await loadQuestions(queries, recruitmentKey), qualifications: await loadQualifications(queries, recruitmentKey) }
  if (freezeHash === null) return loaded
  keptOf.set(queries, kept.set(recruitmentKey, { ...loaded, freezeHash }))
  const [oldest] = kept.keys()
  if (kept.size > room && oldest !== undefined) kept.delete(oldest)
  return loaded
}
