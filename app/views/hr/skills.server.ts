import { areSkillsImported, findSkills, skillsByUri } from '#db/stores/esco'
import type { BankQualification } from '~/domain/questionnaire/bank'
import { mostSkills, type LabelledSkill } from '~/domain/questionnaire/esco'
import type { AppContext } from '~/platform/app-context.server'

export interface QualificationSkills {
  /** In the order they were linked. Without any label when the skill was not imported here. */
  readonly linked: readonly LabelledSkill[]
  readonly areImported: boolean
  /** No more can be linked. */
  readonly isFull: boolean
  readonly query: string
  /** At most `mostFound`, none of them linked already. */
  readonly found: readonly LabelledSkill[]
  readonly isNothingFound: boolean
  /** There may be more that match. */
  readonly isCut: boolean
}

const mostFound = 20
const longestQuery = 100

/** The skills of ESCO that a qualification is linked to, and those that a search finds. */
export async function skillsOf(app: AppContext, { esco = [] }: BankQualification, searched: string): Promise<QualificationSkills> {
  const { read } = app.db
  const query = searched.trim().slice(0, longestQuery)
  const isFull = esco.length >= mostSkills
  const known = new Map((await skillsByUri(read, esco)).map((skill) => [skill.uri, skill]))
  const matching = isFull ? [] : await findSkills(read, query, mostFound)
  return {
    linked: esco.map((uri) => known.get(uri) ?? { uri, labels: {} }),
    areImported: await areSkillsImported(read), isFull, query,
    found: matching.filter(({ uri }) => !esco.includes(uri)), isNothingFound: query !== '' && matching.length === 0, isCut: matching.length === mostFound,
  }
}
