import { expect, test } from 'vitest'
import { makeMove, moves, noFacts, phases, type Facts, type Move, type Phase } from '~/domain/recruitment/phases'

const names = Object.keys(moves) as Move[] // the table's own keys

/** Facts under which every condition is met. */
const ready: Facts = { ...noFacts, applications: 3, shortlistSize: 2, proposedBy: 'chair', confirmedBy: 'hr', reason: 'Grund', retentionOver: true }

test.each(phases.flatMap((phase) => names.map((move) => [phase, move] as const)))('from %s, %s', (phase: Phase, move: Move) => {
  const moved = makeMove(phase, move, ready)
  const from: readonly Phase[] = moves[move].from
  expect(moved).toEqual(from.includes(phase) ? { ok: true, value: moves[move].to } : { ok: false, refusal: 'wrong-phase' })
})

test('there is no way back and no way round: the only road to unsealed leads over the lock', () => {
  const into = (phase: Phase) => names.filter((move) => moves[move].to === phase).flatMap((move) => [...moves[move].from])
  expect(into('unsealed')).toEqual(['locked'])
  expect(into('locked')).toEqual(['shortlisting'])
  expect(into('scoring')).toEqual(['clearing'])
  expect(into('draft')).toEqual([])
})

test.each([
  ['draft', 'publish', { publicationProblems: 1 }, 'not-ready-to-publish'],
  ['clearing', 'openScoring', { applications: 0 }, 'no-applications'],
  ['clearing', 'openScoring', { unclearedAnswers: 1 }, 'answers-uncleared'],
  ['clearing', 'openScoring', { openRequests: 1 }, 'requests-open'],
  ['scoring', 'openShortlisting', { missingScores: 1 }, 'scores-missing'],
  ['shortlisting', 'lock', { shortlistSize: 0 }, 'shortlist-empty'],
  ['shortlisting', 'lock', { shortlistSize: 0, chosenWithdrawn: 1 }, 'chosen-withdrew'],
  ['shortlisting', 'lock', { openRequests: 1 }, 'requests-open'],
  ['shortlisting', 'lock', { openHearings: 1 }, 'hearings-open'],
  ['shortlisting', 'lock', { departuresWithoutReason: 1 }, 'reasons-missing'],
  ['shortlisting', 'lock', { proposedBy: null }, 'not-proposed'],
  ['shortlisting', 'lock', { confirmedBy: 'chair' }, 'same-person'],
  ['draft', 'cancel', { reason: ' ' }, 'reason-required'],
  ['concluded', 'erase', { retentionOver: false }, 'retention-not-over'],
] as const)('in %s, %s is refused when %j', (phase, move, facts, refusal) => {
  expect(makeMove(phase, move, { ...ready, ...facts })).toEqual({ ok: false, refusal })
})
