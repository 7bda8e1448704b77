import { noTimes, timeBounds, type TimeCounts } from '../questionnaire/time-spent'
import type { PanelVerdict } from '../scoring/reliability'
import type { SelectionProtocol } from '../scoring/selection-protocol'

/**
 * What a locked recruitment was like, in figures alone: written once, at the lock, so that reports over many of them never read a score
 * (docs/decisions/035). No candidate, no reviewer, no level and no time of an application.
 */
export type RecruitmentSummary = {
  /** 1: of before stepping back was counted. */
  readonly version: 1 | 2
  /** Candidates in the field, those who withdrew after scoring had begun left out. */
  readonly candidates: number
  readonly withdrawn: number
  /** Chosen for interview. */
  readonly chosen: number
  /** Candidates with whom the list leaves the order, each with a reason. */
  readonly departures: number
  readonly scoredQuestions: number
  /** Judgements given, "cannot judge" among them. */
  readonly scores: number
  readonly cannotJudge: number
  readonly reviewers: number
  /** Krippendorff's alpha over all answers, as they were first judged; null where there is none. */
  readonly alpha: number | null
  /** ICC(2,k): how reliable the panel's means are; null where there is none. */
  readonly panel: number | null
  readonly verdict: PanelVerdict
  /** How often a reviewer stepped back from a candidate by their own word; who was kept off by what an applicant had declared is not in it. Told from the unsealing on. */
  readonly steppedBack?: number
  readonly hearings: number
  readonly comparedPairs: number
  readonly revised: number
  /** Answers with fewer levels than the floor that HR did without. */
  readonly belowFloor: number
  /** Spans that redactors veiled. */
  readonly veils: number
  /** How long judging and writing took, in the classes of time-spent.ts, all questions together. */
  readonly scoringTimes: TimeCounts
  readonly answeringTimes: TimeCounts
}

export interface CountedBeside {
  readonly steppedBack: number
  readonly veils: number
  readonly scoringTimes: TimeCounts
  readonly answeringTimes: TimeCounts
}

/** Draws the figures out of a protocol that is being locked, and what was counted beside it. */
export function summaryOf(protocol: SelectionProtocol, beside: CountedBeside): RecruitmentSummary {
  const { entries, scores, figures, criteria } = protocol
  const { alpha, panel } = figures.reliability.whole
  return {
    version: 2,
    candidates: protocol.ranking.length, withdrawn: countOf(protocol.withdrawn),
    chosen: entries.filter(({ isChosen }) => isChosen).length, departures: entries.filter(({ departureReason }) => departureReason !== '').length,
    scoredQuestions: criteria.questions.filter(({ anchors }) => anchors !== null).length,
    scores: scores.length, cannotJudge: scores.filter(({ level }) => level === null).length, reviewers: figures.reviewers,
    alpha: alpha.value, panel: panel.value, verdict: figures.reliability.verdict,
    hearings: countOf(protocol.hearings), comparedPairs: countOf(protocol.secondLook?.pairs),
    revised: scores.filter(({ revised }) => revised !== undefined).length, belowFloor: countOf(protocol.levelWaivers),
    ...beside,
  }
}

const countOf = (part: readonly unknown[] | undefined): number => part?.length ?? 0

/** What stands for the times of a class, in seconds: its middle; for the last one, which has no end, where it begins. */
const middles = noTimes.map((_, place) => {
  const [from, to] = [timeBounds[place - 1] ?? 0, timeBounds[place]]
  return to === undefined ? from : (from + to) / 2
})

/** About how many minutes the counted times make together: every one taken for the middle of its class, so it is coarse, and at least so much where many were long. */
export function minutesOf(counts: TimeCounts): number {
  return counts.reduce((total, count, place) => total + count * (middles[place] ?? 0), 0) / 60
}

/** Of one recruitment, for each who judged; null where nothing was timed. */
export function minutesPerReviewerOf({ scoringTimes, reviewers }: RecruitmentSummary): number | null {
  return reviewers > 0 && scoringTimes.some((count) => count > 0) ? minutesOf(scoringTimes) / reviewers : null
}
