import { createHash } from 'node:crypto'
import type { CandidateId } from '../../app/domain/ids'
import { plainText } from '../../app/domain/questionnaire/frozen-set'
import { departures, departuresWithoutReason } from '../../app/domain/scoring/departures'
import { readers } from '../../app/domain/scoring/panel'
import type { RankingFigures } from '../../app/domain/scoring/ranking-figures'
import type { RankingReport } from '../../app/domain/scoring/ranking-report'
import { letterOf } from '../../app/domain/scoring/reviewer-letter'
import { protocolText, roundedFigures, type ProtocolFigures, type ProtocolScore, type SelectionProtocol } from '../../app/domain/scoring/selection-protocol'
import type { Queries } from '../database.server'
import { calibrationRecord } from './calibration'
import { hearingRecord } from './hearing-record'
import { levelWaiversOf } from './level-waivers'
import { loadQualifications, loadQuestions, type RecruitmentQuestion } from './questionnaires'
import { protocolCheckpoint, rankingBasis } from './ranking-basis'
import { loadRecruitment, type Recruitment } from './recruitments'
import { rereadingCounts } from './rereadings'
import { comparedPairs, loadSecondLook } from './second-looks'
import { candidatesOf, loadProposal, readersOfEach, scoresOf, waiversOf, withdrawnCandidates, type CandidateRow, type ScoreRow } from './shortlist'

export interface ToDrawUp {
  readonly recruitmentKey: number
  /** The ranking as it was reckoned beforehand: it takes too long to be done in a unit of work. */
  readonly reckoned: RankingReport & { readonly figures: RankingFigures }
  /** A candidate's reviewers in the order in which they are A, B, C for that candidate. */
  inLetterOrder(candidateId: string, reviewerIds: readonly string[]): readonly string[]
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

/** SHA-256, hex, of a protocol's file. */
export const protocolHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Draws up the protocol as things stand, or null when nothing is proposed. The same things give the same hash. */
export async function drawUpProtocol(queries: Queries, { recruitmentKey, reckoned, inLetterOrder }: ToDrawUp): Promise<DrawnUp | null> {
  const proposal = await loadProposal(queries, recruitmentKey)
  if (!proposal) return null
  const recruitment = await loadRecruitment(queries, recruitmentKey)
  const candidates = await candidatesOf(queries, recruitmentKey)
  const numbers = new Map(candidates.map(({ key, number }) => [key, number]))
  const calibration = await calibrationRecord(queries, recruitmentKey)
  const levelWaivers = (await levelWaiversOf(queries, recruitmentKey)).map(({ candidateNumber, questionId, waivedById, reason }) => ({ candidate: candidateNumber, questionId, waivedBy: waivedById, reason }))
  const withdrawn = (await withdrawnCandidates(queries, recruitmentKey)).map(({ number }) => number)

  const scores = await scoresOf(queries, recruitmentKey)
  const letters = lettersIn(scores, candidates, inLetterOrder)
  const hearings = await hearingRecord(queries, recruitmentKey, (number, reviewerId) => letters.get(number)?.get(reviewerId) ?? '')

  const protocol: SelectionProtocol = {
    version: 3,
    recruitmentId: recruitment.id,
    title: plainText(recruitment.texts.title),
    criteria: await criteriaOf(queries, recruitment),
    panel: { readers: await readersOfEach(queries, recruitmentKey), least: readers.least },
    scores: lettered(scores, candidates, letters),
    rereading: { from: recruitment.rereadFrom, notDone: (await rereadingCounts(queries, recruitmentKey)).waiting },
    waivers: (await waiversOf(queries, recruitmentKey)).map(({ personId, reason }) => ({ reviewerId: personId, reason })),
    ...(levelWaivers.length > 0 && { levelWaivers }),
    ranking: roundedFigures(reckoned.figures.candidates.map(({ number, rank, weightedMean, weightedMedian, spread }) => ({ candidateNumber: number, rank, weightedMean, weightedMedian, spread }))),
    figures: figuresOf(reckoned),
    ...(hearings.length > 0 && { hearings }),
    ...(withdrawn.length > 0 && { withdrawn }),
    ...(calibration && { calibration }),
    ...(await secondLookRecord(queries, recruitmentKey)),
    proposedBy: proposal.proposedById,
    reason: proposal.reason,
    revision: proposal.revision,
    entries: proposal.entries.map(({ candidateKey, isChosen, departureReason }) => ({ candidate: numbers.get(candidateKey) ?? '', isChosen, departureReason })),
    seeds: await seedsOf(queries, recruitment),
    log: { root: await protocolCheckpoint(queries, recruitment.id) },
  }
  const placed = reckoned.figures.candidates.map(({ id, rank }) => ({ candidateId: id as CandidateId, rank }))
  const chosen = proposal.entries.filter(({ isChosen }) => isChosen).map(({ candidateId }) => candidateId)
  const reasons = new Map(proposal.entries.map(({ candidateId, departureReason }) => [candidateId, departureReason]))
  return {
    protocol,
    hash: protocolHash(protocolText(protocol)),
    departuresWithoutReason: departuresWithoutReason(departures(placed, chosen), reasons).length,
    chosenWithdrawn: proposal.chosenWithdrawn,
    proposedByKey: proposal.proposedByKey,
  }
}

async function criteriaOf(queries: Queries, { key, freezeHash, weightReason }: Recruitment): Promise<SelectionProtocol['criteria']> {
  const qualifications = await loadQualifications(queries, key)
  const questions = await loadQuestions(queries, key)
  return {
    questionSetHash: freezeHash,
    qualifications: qualifications.map(({ id, name, required }) => ({ id, name: plainText(name), required })),
    questions: questions.filter(({ isScored }) => isScored).map(questionOf),
    weightReason,
  }
}

function questionOf({ id, position, prompt, weight, anchors, qualificationIds, source }: RecruitmentQuestion): SelectionProtocol['criteria']['questions'][number] {
  return {
    id, number: position, prompt: plainText(prompt), weight,
    anchors: anchors && { 1: plainText(anchors[1]), 3: plainText(anchors[3]), 5: plainText(anchors[5]) },
    qualifications: [...qualificationIds], bank: source,
  }
}

/** By candidate's number and reviewer's id the letter under which the reviewer stands at that candidate. */
type Letters = ReadonlyMap<string, ReadonlyMap<string, string>>

function lettersIn(scores: readonly ScoreRow[], candidates: readonly CandidateRow[], inLetterOrder: ToDrawUp['inLetterOrder']): Letters {
  const reviewers = new Map<number, Set<string>>()
  for (const { candidateKey, personId } of scores) reviewers.set(candidateKey, (reviewers.get(candidateKey) ?? new Set()).add(personId))
  return new Map(candidates.map(({ key, id, number }) => [number, new Map(inLetterOrder(id, [...(reviewers.get(key) ?? [])]).map((reviewerId, place) => [reviewerId, letterOf(place)]))]))
}

/** The scores in the order of candidates, questions and letters. */
function lettered(scores: readonly ScoreRow[], candidates: readonly CandidateRow[], letters: Letters): ProtocolScore[] {
  const byCandidate = new Map<number, ScoreRow[]>()
  for (const score of scores) {
    const list = byCandidate.get(score.candidateKey)
    if (list) list.push(score)
    else byCandidate.set(score.candidateKey, [score])
  }
  return candidates.flatMap(({ key, number }) => {
    const own = byCandidate.get(key) ?? []
    const questionIds = [...new Set(own.map(({ questionId }) => questionId))]
    return questionIds.flatMap((questionId) => [...(letters.get(number) ?? [])].flatMap(([reviewerId, reviewer]) => own.flatMap(({ questionId: of, personId, level, note, revision }): ProtocolScore[] =>
      of === questionId && personId === reviewerId ? [{ candidate: number, questionId, reviewer, level, note, ...(revision && { revised: { ...revision } }) }] : [])))
  })
}

function figuresOf({ figures, certainty, reliability, severity }: ToDrawUp['reckoned']): ProtocolFigures {
  const numbers = new Map(figures.candidates.map(({ id, number }) => [id, number]))
  const { candidates, ...rest } = certainty
  return roundedFigures({
    ...rest, reliability, severity,
    candidates: candidates.map(({ candidateId, band, pTop, places, adjusted, otherwise }) => ({ candidate: numbers.get(candidateId) ?? '', band, pTop, places, adjusted, range: otherwise.range })),
  })
}

async function seedsOf(queries: Queries, { id, secondReadingSeed }: Recruitment): Promise<SelectionProtocol['seeds']> {
  const { seed, seedHash } = await rankingBasis(queries, id)
  return { report: seed, orders: seedHash, ...(secondReadingSeed !== null && { secondReading: createHash('sha256').update(secondReadingSeed).digest('hex') }) }
}

/** What was found stands in the protocol once it is ended: chair and HR read it before the lock, and nobody may know before. */
async function secondLookRecord(queries: Queries, recruitmentKey: number): Promise<Pick<SelectionProtocol, 'secondLook'>> {
  const [begun, pairs] = [await loadSecondLook(queries, recruitmentKey), await comparedPairs(queries, recruitmentKey)]
  if (!begun?.isEnded || pairs.length === 0) return {}
  return { secondLook: { top: begun.top, pairs: pairs.map(({ questionId, firstCandidate, secondCandidate, first, second, equal }) => ({ questionId, first: firstCandidate.number, second: secondCandidate.number, firstStronger: first, secondStronger: second, equal })) } }
}
