import { createHash } from 'node:crypto'
import { canonicalJson } from '../../app/domain/canonical-json'
import { departures, departuresWithoutReason } from '../../app/domain/scoring/departures'
import { rank } from '../../app/domain/scoring/ranking'
import type { Queries } from '../database.server'
import { calibrationRecord, type CalibrationRecord } from './calibration'
import { levelWaiversOf } from './level-waivers'
import { loadQuestions } from './questionnaires'
import { loadRecruitment } from './recruitments'
import { rereadingCounts } from './rereadings'
import { ratingsOf } from './ratings'
import { candidatesOf, loadProposal, scoresOf, waiversOf, withdrawnCandidates } from './shortlist'

/** What the lock freezes: everything the choice rests on. Ids and candidate numbers, no names of applicants. */
export type SelectionProtocol = {
  readonly version: 1
  readonly recruitmentId: string
  readonly questionSetHash: string | null
  readonly weights: readonly { questionId: string; weight: number }[]
  /** Levels as they were given first, and what they were changed to when the answer was read again. */
  readonly scores: readonly { candidate: string; questionId: string; reviewerId: string; level: number | null; note: string; revised?: { level: number | null; reason: string } }[]
  /** From how many levels apart an answer was read again, and how often that was not done. */
  readonly rereading: { from: number | null; notDone: number }
  readonly waivers: readonly { reviewerId: string; reason: string }[]
  /** Answers with fewer than two levels that HR did without; absent where there are none. */
  readonly levelWaivers?: readonly { candidate: string; questionId: string; waivedBy: string; reason: string }[]
  readonly ranking: readonly { candidateNumber: string; rank: number | null; weightedMean: number | null; weightedMedian: number | null; spread: number | null }[]
  /** The numbers of those who withdrew after scoring had begun; absent where nobody did. */
  readonly withdrawn?: readonly string[]
  /** Who read the introduction, the sample answers and what each reviewer gave them; absent where there was neither. Counts nowhere. */
  readonly calibration?: CalibrationRecord
  readonly proposedBy: string
  readonly reason: string
  readonly revision: number
  readonly entries: readonly { candidate: string; isChosen: boolean; departureReason: string }[]
}

export interface DrawnUp {
  readonly protocol: SelectionProtocol
  /** SHA-256 of the protocol's canonical JSON, hex. */
  readonly hash: string
  readonly departuresWithoutReason: number
  /** How many of those proposed have withdrawn since. */
  readonly chosenWithdrawn: number
  readonly proposedByKey: number
}

/** Draws up the protocol as things stand, or null when nothing is proposed. The same things give the same hash. */
export async function drawUpProtocol(queries: Queries, recruitmentKey: number): Promise<DrawnUp | null> {
  const proposal = await loadProposal(queries, recruitmentKey)
  if (!proposal) return null
  const recruitment = await loadRecruitment(queries, recruitmentKey)
  const scored = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => isScored)
  const numbers = new Map((await candidatesOf(queries, recruitmentKey)).map(({ key, number }) => [key, number]))
  const rows = rank(await ratingsOf(queries, recruitmentKey), scored)
  const calibration = await calibrationRecord(queries, recruitmentKey)
  const levelWaivers = (await levelWaiversOf(queries, recruitmentKey)).map(({ candidateNumber, questionId, waivedById, reason }) => ({ candidate: candidateNumber, questionId, waivedBy: waivedById, reason }))
  const withdrawn = (await withdrawnCandidates(queries, recruitmentKey)).map(({ number }) => number)

  const protocol: SelectionProtocol = {
    version: 1,
    recruitmentId: recruitment.id,
    questionSetHash: recruitment.freezeHash,
    weights: scored.map(({ id, weight }) => ({ questionId: id, weight })),
    scores: (await scoresOf(queries, recruitmentKey))
      .map(({ candidateKey, questionId, personId, level, note, revision }) => ({
        candidate: numbers.get(candidateKey) ?? '', questionId, reviewerId: personId, level, note, ...(revision && { revised: { level: revision.level, reason: revision.reason } }),
      }))
      .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
    rereading: { from: recruitment.rereadFrom, notDone: (await rereadingCounts(queries, recruitmentKey)).waiting },
    waivers: (await waiversOf(queries, recruitmentKey)).map(({ personId, reason }) => ({ reviewerId: personId, reason })),
    ...(levelWaivers.length > 0 && { levelWaivers }),
    ranking: rows.map(({ candidateNumber, rank: place, weightedMean, weightedMedian, spread }) => ({ candidateNumber, rank: place, weightedMean, weightedMedian, spread })),
    ...(withdrawn.length > 0 && { withdrawn }),
    ...(calibration && { calibration }),
    proposedBy: proposal.proposedById,
    reason: proposal.reason,
    revision: proposal.revision,
    entries: proposal.entries.map(({ candidateKey, isChosen, departureReason }) => ({ candidate: numbers.get(candidateKey) ?? '', isChosen, departureReason })),
  }
  const chosen = proposal.entries.filter(({ isChosen }) => isChosen).map(({ candidateId }) => candidateId)
  const reasons = new Map(proposal.entries.map(({ candidateId, departureReason }) => [candidateId, departureReason]))
  return {
    protocol,
    hash: createHash('sha256').update(canonicalJson(protocol)).digest('hex'),
    departuresWithoutReason: departuresWithoutReason(departures(rows, chosen), reasons).length,
    chosenWithdrawn: proposal.chosenWithdrawn,
    proposedByKey: proposal.proposedByKey,
  }
}
