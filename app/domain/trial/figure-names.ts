import type { TrialFigures } from './trial'

/** The figures of a group, one by one, in the order in which tables and files have them. */
export const figureNames = [
  'recruitments', 'running', 'locked', 'cancelled', 'applications', 'chosen', 'daysMedian', 'daysLow', 'daysHigh', 'minutesMedian', 'minutesLow', 'minutesHigh', 'veilsPerApplication',
  'alphaMedian', 'alphaLow', 'alphaHigh', 'panelMedian', 'withDepartures', 'cannotJudge', 'judgements', 'hearings', 'steppedBack', 'withSteppedBack',
] as const
export type FigureName = (typeof figureNames)[number]

const figures: Readonly<Record<FigureName, (of: TrialFigures) => number | null>> = {
  recruitments: ({ recruitments }) => recruitments, running: ({ running }) => running, locked: ({ locked }) => locked, cancelled: ({ cancelled }) => cancelled,
  applications: ({ applications }) => applications, chosen: ({ chosen }) => chosen,
  daysMedian: ({ daysToShortlist }) => daysToShortlist?.median ?? null, daysLow: ({ daysToShortlist }) => daysToShortlist?.low ?? null, daysHigh: ({ daysToShortlist }) => daysToShortlist?.high ?? null,
  minutesMedian: ({ minutesPerReviewer }) => minutesPerReviewer?.median ?? null, minutesLow: ({ minutesPerReviewer }) => minutesPerReviewer?.low ?? null, minutesHigh: ({ minutesPerReviewer }) => minutesPerReviewer?.high ?? null,
  veilsPerApplication: ({ veilsPerApplication }) => veilsPerApplication,
  alphaMedian: ({ alpha }) => alpha?.median ?? null, alphaLow: ({ alpha }) => alpha?.low ?? null, alphaHigh: ({ alpha }) => alpha?.high ?? null, panelMedian: ({ panel }) => panel?.median ?? null,
  withDepartures: ({ withDepartures }) => withDepartures, cannotJudge: ({ cannotJudge: { times } }) => times, judgements: ({ cannotJudge: { of } }) => of, hearings: ({ hearings }) => hearings,
  steppedBack: ({ steppedBack: { times, of } }) => (of === 0 ? null : times), withSteppedBack: ({ steppedBack: { recruitments, of } }) => (of === 0 ? null : recruitments),
}

/** One figure of a group; null where there is none. */
export const figureOf = (of: TrialFigures, name: FigureName): number | null => figures[name](of)
