import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { familyNames } from '#db/stores/question-banks'
import { trialRecruitments } from '#db/stores/recruitment-summaries'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import { figuresOf, trialOf, type TrialFigures, type TrialRecruitment, type TrialView } from '~/domain/trial/trial'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { blindnessFiguresOf, type BlindnessFigures } from './blindness-figures.server'
import { loadEvaluation, type EvaluationPage } from './evaluation.server'
import { loadComparison, type TrialComparison } from './trial-comparison.server'

export interface TrialLine {
  /** The department or family; null where none was chosen, and for a quarter. */
  readonly name: LocalText | null
  /** `2026-3`; null for departments and families. */
  readonly quarter: string | null
  readonly figures: TrialFigures
}

export interface TrialPage {
  readonly organisation: string
  readonly whole: TrialFigures
  readonly departments: readonly TrialLine[]
  readonly families: readonly TrialLine[]
  readonly quarters: readonly TrialLine[]
  /** Over all recruitments together, and only what may be told: as their own pages have it. */
  readonly blinding: BlindnessFigures
  readonly evaluation: EvaluationPage
  readonly comparison: TrialComparison
}

/** What the organisation has seen of blind recruitment so far, in figures of whole recruitments: for HR and auditors. */
export async function loadTrial(app: AppContext, actor: Actor, as: 'hr' | 'auditor'): Promise<Result<TrialPage, 'not-found'>> {
  const { read } = app.db
  const organisation = actor.roles.includes(as) ? await theOrganisation(read) : null
  if (!organisation) return refused('not-found')
  const evaluation = await loadEvaluation(app, actor, as)
  if (!evaluation.ok) return refused('not-found')
  const recruitments = await trialRecruitments(read, organisation.key)
  const departments = new Map((await departmentsOf(read, organisation.key)).map(({ id, name }) => [id, name]))
  const families = await familyNames(read, [...new Set(recruitments.flatMap(({ family }) => family ?? []))])
  return ok({
    organisation: organisation.name, whole: figuresOf(recruitments),
    departments: linesOf(recruitments, 'department', (id) => departments.get(id) ?? null),
    families: linesOf(recruitments, 'family', (id) => families.get(id) ?? { da: id, en: id }),
    quarters: trialOf(recruitments, 'quarter').map(({ name, figures }) => ({ name: null, quarter: name, figures })),
    blinding: await blindnessFiguresOf(read, organisation), evaluation: evaluation.value,
    comparison: await loadComparison(read, { organisationKey: organisation.key, recruitments, departments, evaluation: evaluation.value }),
  })
}

function linesOf(recruitments: readonly TrialRecruitment[], view: TrialView, nameOf: (id: string) => LocalText | null): TrialLine[] {
  return trialOf(recruitments, view).map(({ name, figures }) => ({ name: name === null ? null : nameOf(name), quarter: null, figures }))
}
