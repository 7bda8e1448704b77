import { toldExperience } from '#db/stores/experience'
import { standingBasis } from '#db/stores/monitoring-bases'
import { releasedBatches, type Release } from '#db/stores/monitoring-releases'
import { experienceFigures, type ExperienceFigure } from '~/domain/evaluation/experience'
import { addUp, compareGroups, type Comparison } from '~/domain/evaluation/reading'
import type { ReleasedBatch } from '~/domain/evaluation/release'
import { roundedCount } from '~/domain/evaluation/rounding'
import { invitedShare } from '~/domain/evaluation/reading'
import { isInForce, nextQuarterBegins, quarterOf } from '~/domain/monitoring/basis'
import type { MonitoringQuestion } from '~/domain/monitoring/questions'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { Share } from '~/domain/statistics/share'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ShownGroup {
  readonly group: string
  /** Rounded; null: hidden. */
  readonly applied: number | null
  readonly invited: number | null
  /** Null: hidden, or of too few. */
  readonly share: Share | null
}

export interface ShownQuestion {
  readonly question: MonitoringQuestion
  readonly groups: readonly ShownGroup[]
  readonly comparisons: readonly Comparison[]
}

export interface ShownBatch {
  /** `2027-Q1`; null: several together. */
  readonly quarter: string | null
  readonly recruitments: number
  readonly applied: number
  readonly invited: number
  readonly questions: readonly ShownQuestion[]
}

export interface EvaluationPage {
  readonly isAsked: boolean
  /** All that was told of the questions that were asked last; null while there are no two batches. */
  readonly together: ShownBatch | null
  /** The newest first. */
  readonly batches: readonly ShownBatch[]
  /** HR may ask for the next from this day on, ISO. */
  readonly nextQuarter: string
  readonly applicants: readonly ExperienceFigure[]
  readonly reviewers: readonly ExperienceFigure[]
}

/** What was told of groups and of how it was, over all recruitments together: for HR and auditors. There are no figures of a single recruitment, and none that wait. */
export async function loadEvaluation(app: AppContext, actor: Actor, as: 'hr' | 'auditor'): Promise<Result<EvaluationPage, 'not-found'>> {
  if (!actor.roles.includes(as)) return refused('not-found')
  const { read } = app.db
  const [releases, basis, told] = [await releasedBatches(read, actor.organisationKey), await standingBasis(read, actor.organisationKey), await toldExperience(read, actor.organisationKey)]
  return ok({
    isAsked: basis !== null && isInForce(basis),
    together: togetherOf(releases),
    batches: releases.map(({ quarter, questions, batch }) => shownBatch(batch, { quarter, questions })).reverse(),
    nextQuarter: nextQuarterBegins(quarterOf(localDayAt(app.clock.now()))),
    applicants: experienceFigures('applicant', told).map(roundedFigure), reviewers: experienceFigures('reviewer', told).map(roundedFigure),
  })
}

/** Figures of one basis alone are added up: others asked something else. */
function togetherOf(releases: readonly Release[]): ShownBatch | null {
  const last = releases.at(-1)
  const same = releases.filter(({ basisId }) => basisId === last?.basisId)
  return last && same.length > 1 ? shownBatch(addUp(same.map(({ batch }) => batch)), { quarter: null, questions: last.questions }) : null
}

function shownBatch(batch: ReleasedBatch, { quarter, questions }: { quarter: string | null; questions: readonly MonitoringQuestion[] }): ShownBatch {
  const compared = compareGroups(batch.questions)
  return {
    quarter, recruitments: batch.recruitments, applied: roundedCount(batch.applied), invited: roundedCount(batch.invited),
    questions: questions.map((question) => ({
      question,
      groups: (batch.questions.find((one) => one.question === question.id)?.groups ?? []).map(({ group, applied, invited }) => ({
        group, applied: applied === null ? null : roundedCount(applied), invited: invited === null ? null : roundedCount(invited), share: invitedShare(applied, invited),
      })),
      comparisons: compared.find((one) => one.question === question.id)?.comparisons ?? [],
    })),
  }
}

/** How many gave which answer is rounded; that there is an average says that there were enough. */
function roundedFigure({ question, counts, answers, mean }: ExperienceFigure): ExperienceFigure {
  return { question, counts: counts.map(roundedCount), answers: roundedCount(answers), mean }
}
