import { canonicalJson, type JsonValue } from '../canonical-json'
import type { LocalText } from '../local-text'
import type { Anchors } from '../questionnaire/question'
import type { CandidateCertainty, RankingCertainty } from './certainty'
import type { ReplacedRevision } from './disagreement'
import type { HearingScore } from './hearing'
import type { Reliability, Severity } from './reliability'
import type { Level } from './score'

/** A reviewer's judgement of one answer, under a letter that is another person's at the next candidate. */
export type ProtocolScore = {
  readonly candidate: string
  readonly questionId: string
  readonly reviewer: string
  readonly level: Level | null
  readonly note: string
  /** What the level was changed to when the answer was read again; `level` stays what was given first. */
  readonly revised?: { readonly level: Level | null; readonly reason: string; readonly beforeHearing?: ReplacedRevision }
}

/** The ranking's figures as they were shown, rounded to six decimals, for as many places as the chair proposes. */
export type ProtocolFigures = Pick<RankingCertainty, 'top' | 'reviewers' | 'bands' | 'places' | 'adjustment' | 'movers'> & {
  readonly candidates: readonly (Pick<CandidateCertainty, 'band' | 'pTop' | 'places' | 'adjusted'> & { readonly candidate: string; readonly range: CandidateCertainty['otherwise']['range'] })[]
  readonly reliability: Reliability
  readonly severity: Severity
}

/** Who read the introduction, and what the panel gave each sample answer: from the lowest level up, null last, no names. */
export type ProtocolCalibration = {
  readonly introduced: readonly { readonly reviewerId: string; readonly readAt: string }[]
  readonly samples: readonly {
    readonly id: string
    readonly questionId: string
    readonly text: string
    readonly intendedLevel: Level
    readonly reason: string
    readonly levels: readonly (Level | null)[]
  }[]
}

export type ProtocolGround = Omit<HearingScore, 'reviewerId'> & { readonly reviewer: string }

/** A hearing: by the candidate's number and the ids of staff, without anybody's identity and without when a comment came. */
export type ProtocolHearing = {
  readonly candidate: string
  readonly openedBy: string
  readonly openedOn: string
  /** ISO 8601, UTC. */
  readonly deadline: string
  readonly reason: string
  /** What the candidate was shown: the levels that stood when the hearing was opened, under the letters of the scores. */
  readonly grounds: readonly { readonly questionId: string; readonly scores: readonly ProtocolGround[] }[]
  /** Whether a comment stands beside it. Silence, and word that there is nothing to add, are the same here. */
  readonly outcome: 'commented' | 'no-comment'
  readonly comment?: string
  /** Why it was ended before the deadline. */
  readonly endedReason?: string
  /** Why it was not waited until everybody had read the answers again. */
  readonly unreadReason?: string
}

/** Two candidates' answers to one question, by their numbers. */
export type ProtocolPair = {
  readonly questionId: string
  readonly first: string
  readonly second: string
  readonly firstStronger: number
  readonly secondStronger: number
  readonly equal: number
}

/**
 * What the lock freezes: everything the choice rests on, and nothing of who anybody of the applicants is. Staff are ids, candidates
 * numbers, and reviewers letters where a candidate's scores stand. A part that is optional is absent where there is nothing to say.
 */
export type SelectionProtocol = {
  /** 2: of before the log was a tree. */
  readonly version: 2 | 3
  readonly recruitmentId: string
  readonly title: LocalText
  /** What the answers were read for. The questions and anchors as reviewers had them; whatever else was published is under the hash of the question set. */
  readonly criteria: {
    readonly questionSetHash: string | null
    readonly qualifications: readonly { readonly id: string; readonly name: LocalText; readonly required: boolean }[]
    readonly questions: readonly {
      readonly id: string
      readonly number: number
      readonly prompt: LocalText
      readonly weight: number
      readonly anchors: Anchors | null
      readonly qualifications: readonly string[]
      /** The bank's question in its version; null for one of the organisation's own. */
      readonly bank: { readonly family: string; readonly questionId: string; readonly version: number } | null
    }[]
    /** Why the questions do not count alike. */
    readonly weightReason: string | null
  }
  /** How many reviewers read each answer, and how many levels it must have. */
  readonly panel: { readonly readers: number; readonly least: number }
  readonly scores: readonly ProtocolScore[]
  /** From how many levels apart an answer was read again, and how often that was not done. */
  readonly rereading: { readonly from: number | null; readonly notDone: number }
  readonly waivers: readonly { readonly reviewerId: string; readonly reason: string }[]
  /** Answers with fewer than two levels that HR did without. */
  readonly levelWaivers?: readonly { readonly candidate: string; readonly questionId: string; readonly waivedBy: string; readonly reason: string }[]
  readonly ranking: readonly { readonly candidateNumber: string; readonly rank: number | null; readonly weightedMean: number | null; readonly weightedMedian: number | null; readonly spread: number | null }[]
  readonly figures: ProtocolFigures
  /** Candidates who were heard about levels before the lock, what they wrote as it was cleared, and what became of it. */
  readonly hearings?: readonly ProtocolHearing[]
  /**
   * What the committee found when it held answers at the cut against each other: advice, which counts nowhere. So many found the
   * first stronger, so many the second, so many neither.
   */
  readonly secondLook?: { readonly top: number; readonly pairs: readonly ProtocolPair[] }
  /** The numbers of those who withdrew after scoring had begun. */
  readonly withdrawn?: readonly string[]
  /** Counts nowhere. */
  readonly calibration?: ProtocolCalibration
  readonly proposedBy: string
  readonly reason: string
  readonly revision: number
  readonly entries: readonly { readonly candidate: string; readonly isChosen: boolean; readonly departureReason: string }[]
  /**
   * `report`: the panels behind the figures are drawn from it. `orders`, `secondReading`: SHA-256 of the seeds in the log, for with
   * the first one could reckon that somebody was kept off somebody.
   */
  readonly seeds: { readonly report: string; readonly orders: string | null; readonly secondReading?: string }
  /** The root of the log's tree, or the head of the chain that the log was, hex, when the last of what stands here was written down. Without its size: so many events more would tell of one application more. */
  readonly log: { readonly root: string } | { readonly head: string }
}

/** What is written in the log changes the protocol when it is one of these: the checkpoint is the last of them. */
export const protocolActions = ['shortlisting-opened', 'score-read-again', 'levels-waived', 'hearing-opened', 'hearing-put-off', 'hearing-ended', 'hearing-cleared', 'hearing-unread', 'second-look-ended', 'request-accepted', 'shortlist-proposed'] as const

const decimals = 1e6

/** The same figures with at most six decimals, so that the last digits of an arithmetic bind nobody. */
export function roundedFigures<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * decimals) / decimals) as T
  if (Array.isArray(value)) return value.map((each: unknown) => roundedFigures(each)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, roundedFigures<unknown>(each)])) as T // the same names and kinds
}

/** The protocol's file, character for character: the hash is taken of these in UTF-8. */
export function protocolText(protocol: SelectionProtocol): string {
  return canonicalJson(protocol as unknown as JsonValue) // plain data throughout; only the names of its parts keep it from being one to the compiler
}
