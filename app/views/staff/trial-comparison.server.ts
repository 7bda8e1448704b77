import type { Queries } from '#db/database.server'
import { setStarts, standingFigures } from '#db/stores/ordinary-figures'
import type { LocalText } from '~/domain/local-text'
import { besideEachOther, type Beside, type ToldGroup } from '~/domain/trial/beside'
import { blindCells, ordinaryCells, startingQuarters, startsOf, steppedPicture, type StepState } from '~/domain/trial/cells'
import { compare, type Compared, type ComparedDepartment } from '~/domain/trial/comparison'
import type { TrialRecruitment } from '~/domain/trial/trial'
import type { EvaluationPage, ShownBatch } from './evaluation.server'

interface Named {
  readonly name: LocalText
}

export interface TrialComparison {
  /** What HR brought of recruitments with open names; null: nothing. */
  readonly brought: { readonly by: string; readonly at: Date; readonly rows: number } | null
  readonly starts: readonly (Named & { readonly day: string; readonly isSet: boolean })[]
  readonly quarters: readonly string[]
  readonly steps: readonly (Named & { readonly start: string | null; readonly states: readonly StepState[] })[]
  readonly compared: Omit<Compared, 'departments'> & { readonly departments: readonly (Omit<ComparedDepartment, 'department'> & Named)[] }
  readonly beside: readonly Beside[]
}

export interface ToCompare {
  readonly organisationKey: number
  readonly recruitments: readonly TrialRecruitment[]
  readonly departments: ReadonlyMap<string, LocalText>
  readonly evaluation: Pick<EvaluationPage, 'together' | 'batches'>
}

/** Hidden names against open ones: sums of departments and quarters alone, and of applicants' backgrounds only what was told already. */
export async function loadComparison(queries: Queries, { organisationKey, recruitments, departments, evaluation: { together, batches } }: ToCompare): Promise<TrialComparison> {
  const standing = await standingFigures(queries, organisationKey)
  const starts = startsOf(await setStarts(queries, organisationKey), recruitments)
  const cells = [...ordinaryCells(standing?.rows ?? []), ...blindCells(recruitments)]
  const quarters = startingQuarters(starts)
  const picture = steppedPicture(cells, quarters)
  const compared = compare(cells, quarters)
  const named = (id: string): Named => ({ name: departments.get(id) ?? { da: '–', en: '–' } })
  return {
    brought: standing && { by: standing.broughtBy, at: standing.confirmedAt ?? standing.madeAt, rows: standing.rows.length },
    starts: starts.map(({ department, day, isSet }) => ({ ...named(department), day, isSet })),
    quarters: picture.quarters,
    steps: picture.rows.map(({ department, ...row }) => ({ ...row, ...named(department) })),
    compared: { ...compared, departments: compared.departments.map(({ department, ...one }) => ({ ...one, ...named(department) })) },
    beside: standing ? besideEachOther(standing.rows, recruitments, toldGroups(together ?? batches[0])) : [],
  }
}

const toldGroups = (batch: ShownBatch | undefined): ToldGroup[] => (batch?.questions ?? []).flatMap(({ question, groups }) => groups.map((group) => ({ ...group, question: question.id })))
