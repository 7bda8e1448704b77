import { performance } from 'node:perf_hooks'
import { seededUint32 } from '~/domain/anonymity/shuffle'
import type { CandidateId, PersonId, QuestionId } from '~/domain/ids'
import { rank } from '~/domain/scoring/ranking'
import { rankingReport } from '~/domain/scoring/ranking-report'
import { levels } from '~/domain/scoring/score'
import { jointRanks } from '~/domain/statistics/ranks'
import { bootstrapRanks } from '~/domain/statistics/rater-bootstrap'
import { scoreTable } from '~/domain/statistics/score-table'
import { sensitivity } from '~/domain/statistics/sensitivity'
import { adjustForSeverity } from '~/domain/statistics/severity'
import { paired } from '../paired'
import type { Row } from '../row'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
const questions = upTo(5).map((question) => ({ id: `q${question}` as QuestionId, weight: question + 1 }))

/** A thousand candidates with the levels of so many reviewers on five questions. */
function field(reviewers: number) {
  const next = seededUint32('field')
  return upTo(1000).map((index) => ({
    candidateId: `c${index}` as CandidateId,
    candidateNumber: String(index),
    ratings: questions.flatMap(({ id }) => upTo(reviewers).map((reviewer) => ({ reviewerId: `r${reviewer}` as PersonId, questionId: id, level: levels[next() % 5] ?? null }))),
  }))
}

function seconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

const candidates = field(5)

function wholeRanking(): void {
  rank(candidates, questions)
  const { ratings } = scoreTable(candidates, questions)
  jointRanks(ratings)
  bootstrapRanks(ratings, { top: 10 })
  sensitivity(candidates, questions, 10)
}

/** Eight raters of whom each read six tenths of a thousand applicants. */
const withHoles = (() => {
  const next = seededUint32('holes')
  const noise = () => upTo(12).reduce((total) => total + next() / 2 ** 32, -6)
  const raters = upTo(8).map(noise)
  return upTo(1000).map(noise).map((level) => raters.map((rater) => (next() % 10 < 4 ? null : level + rater / 2 + noise())))
})()

const wholeReport = () => { rankingReport({ questions, standing: candidates, first: candidates }, { top: 10, seed: 'bench' }) }

export const ranking: readonly Row[] = [
  { id: 'P14b', what: 'Ranking of 1,000 with five reviewers, joint places, odds and sensitivity, of one second', goal: { atMost: 1 }, measure: () => paired(() => seconds(wholeRanking), () => 1, 5) },
  { id: 'P14c', what: 'Adjustment for severity, 1,000 applicants, eight raters, four tenths missing, of one second', goal: { atMost: 1 }, measure: () => paired(() => seconds(() => adjustForSeverity(withHoles)), () => 1, 5) },
  { id: 'P14d', what: 'The same with reliability and strictness, as the page shows it, of one second', goal: { atMost: 1 }, measure: () => paired(() => seconds(wholeReport), () => 1, 5) },
]
