import { toFillIn } from '~/domain/answering/kinds'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { sendAnswers } from '~/use-cases/send-answers.server'
import { recordOutcome } from '~/use-cases/record-outcome.server'
import { approveAnswers, writeAnswer } from '~/use-cases/write-answers.server'
import { loadAnswerPage, loadAnswersPage, loadAnswersToApprove } from '~/views/hr/answers.server'
import { mustSucceed } from './walk.server'

// Answers to everybody, as HR gives them: for the demonstration's data and for tests.

/** Everybody whose interview has come to something hears what; what only a person can write is written; everything is approved and sent. */
export async function answerEverybody(app: AppContext, hr: Actor, recruitmentId: string): Promise<void> {
  await decideOutcomes(app, hr, recruitmentId)
  await approveEverything(app, hr, recruitmentId)
  mustSucceed(await sendAnswers(app, hr, recruitmentId))
}

/** Who was interviewed and nothing is decided of yet is not chosen; where somebody must write why, that is done. */
export async function decideOutcomes(app: AppContext, hr: Actor, recruitmentId: string): Promise<void> {
  const before = mustSucceed(await loadAnswersPage(app, hr, recruitmentId)).answers
  for (const { id: candidateId } of before.filter(({ need }) => need === 'open')) mustSucceed(await recordOutcome(app, hr, { recruitmentId, candidateId, outcome: 'not-chosen', reason: 'Feltet var stærkt.' }))
  const { answers } = mustSucceed(await loadAnswersPage(app, hr, recruitmentId))
  for (const { id: candidateId } of answers.filter(({ need, state }) => need === 'not-chosen' && state === 'draft')) {
    const { text, revision } = mustSucceed(await loadAnswerPage(app, hr, { recruitmentId, candidateId }))
    const written = text?.replace(toFillIn, 'at du fortalte om flere konkrete opgaver, men har arbejdet mindre med dem, der fylder mest i stillingen.') ?? ''
    mustSucceed(await writeAnswer(app, hr, { recruitmentId, candidateId, text: written, revision, isApproved: false }))
  }
}

export async function approveEverything(app: AppContext, hr: Actor, recruitmentId: string): Promise<void> {
  for (;;) {
    const kinds = mustSucceed(await loadAnswersToApprove(app, hr, recruitmentId)).kinds.filter(({ answers }) => answers.length > 0)
    if (kinds.length === 0) return
    for (const { kind, seen } of kinds) mustSucceed(await approveAnswers(app, hr, { recruitmentId, kind, seen }))
  }
}
