import { answersOf, type CandidateAnswer } from '#db/stores/decision-letters'
import { earlierAnswers } from '#db/stores/earlier-answers'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import { answerKinds, stateOf, type AnswerNeed, type AnswerState, type DecisionKind } from '~/domain/answering/kinds'
import type { Language, LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import { answerDrafts } from '~/platform/answer-drafts.server'
import { answersToLookThrough, digestOf } from '~/platform/answers-to-approve.server'
import type { AppContext } from '~/platform/app-context.server'

type Refused = 'not-found' | 'not-now'

/** One candidate on the list of answers. Who it is, and whether an address was left, is nowhere in it. */
export interface ListedAnswer {
  readonly id: string
  readonly number: string
  readonly need: AnswerNeed
  /** Null where no answer is needed. */
  readonly state: AnswerState | null
}

export interface AnswersPage {
  readonly title: LocalText
  readonly answers: readonly ListedAnswer[]
  readonly unanswered: number
  /** How many are approved and can be sent. */
  readonly ready: number
  readonly mayWrite: boolean
  /** Whether the installation sends mails at all. */
  readonly hasMail: boolean
}

async function opened(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<Admitted & { readonly title: LocalText; readonly answers: readonly CandidateAnswer[]; readonly mayWrite: boolean }, Refused>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readAnswersGiven' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const { texts } = await loadRecruitment(app.db.read, recruitmentKey)
  return ok({ ...admitted.value, title: texts.title, answers: await answersOf(app.db.read, recruitmentKey), mayWrite: decide(role, 'writeAnswers', phase).allowed })
}

/** A candidate whose outcome was changed since is to be approved anew. */
function shownState({ need, approvedAs, approvedAt, sentAt, delivery }: CandidateAnswer): AnswerState | null {
  if (need === 'withdrew') return null
  return stateOf({ isApproved: approvedAt !== null && approvedAs === need, isSent: sentAt !== null, delivery })
}

/** Where the answers of a recruitment stand. */
export async function loadAnswersPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<AnswersPage, Refused>> {
  const found = await opened(app, actor, recruitmentId)
  if (!found.ok) return found
  const { title, mayWrite } = found.value
  const answers = found.value.answers.map((answer) => ({ id: answer.id, number: answer.number, need: answer.need, state: shownState(answer) }))
  const count = (...states: readonly AnswerState[]) => answers.filter(({ state }) => state !== null && states.includes(state)).length
  return ok({ title, answers, mayWrite, hasMail: app.mail !== null, ready: count('ready'), unanswered: count('draft', 'ready') })
}

export interface OneAnswerPage {
  readonly title: LocalText
  readonly number: string
  readonly need: AnswerNeed
  readonly state: AnswerState | null
  /** As it would be sent, or was; null where there is nothing to say yet. */
  readonly text: string | null
  readonly language: Language
  readonly revision: number
  /** HR has written another text than the draft's. */
  readonly isWritten: boolean
  readonly approved: { readonly by: string; readonly at: Date } | null
  readonly sentAt: Date | null
  /** What this takes the place of, the first one first. */
  readonly earlier: readonly { readonly text: string; readonly language: Language; readonly sentAt: Date }[]
  readonly mayWrite: boolean
}

/** The answer to one candidate. */
export async function loadAnswerPage(app: AppContext, actor: Actor, { recruitmentId, candidateId }: { recruitmentId: string; candidateId: string }): Promise<Result<OneAnswerPage, Refused>> {
  const found = await opened(app, actor, recruitmentId)
  if (!found.ok) return found
  const { title, answers, mayWrite, recruitmentKey } = found.value
  const answer = answers.find(({ id }) => id === candidateId)
  if (!answer) return refused('not-found')
  const { number, need, language, revision, sentAt } = answer
  const text = sentAt === null ? (await answerDrafts(app.db.read, recruitmentKey)).standing(answer) : answer.text
  const earlier = (await earlierAnswers(app.db.read, recruitmentKey)).filter(({ candidateKey }) => candidateKey === answer.key)
  return ok({
    title, number, need, earlier: earlier.map(({ text: sent, language: written, sentAt: at }) => ({ text: sent, language: written, sentAt: at })), state: shownState(answer), text, language, revision, isWritten: answer.text !== null,
    approved: approvalOf(answer), sentAt, mayWrite: mayWrite && sentAt === null && need !== 'withdrew',
  })
}

function approvalOf({ need, approvedAs, approvedBy, approvedAt }: CandidateAnswer): OneAnswerPage['approved'] {
  return approvedAt && approvedAs === need ? { by: approvedBy ?? '', at: approvedAt } : null
}

export interface AnswersOfKind {
  readonly kind: DecisionKind
  readonly answers: readonly { readonly id: string; readonly number: string; readonly text: string; readonly language: Language }[]
  /** Over the answers as they stand here: what is approved is what was shown. */
  readonly seen: string
  readonly unfinished: readonly string[]
  readonly more: number
}

/** Every answer that nobody has approved, by kind, as it would be sent. */
export async function loadAnswersToApprove(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ title: LocalText; kinds: readonly AnswersOfKind[] }, Refused>> {
  const found = await opened(app, actor, recruitmentId)
  if (!found.ok) return found
  const { title, answers, mayWrite, recruitmentKey } = found.value
  if (!mayWrite) return refused('not-now')
  const drafts = await answerDrafts(app.db.read, recruitmentKey)
  const kinds = answerKinds.map((kind): AnswersOfKind => {
    const { shown, unfinished, more } = answersToLookThrough(answers, drafts, kind)
    return { kind, seen: digestOf(shown), more, unfinished: unfinished.map(({ number }) => number), answers: shown.map(({ answer: { id, number, language }, text }) => ({ id, number, text, language })) }
  })
  return ok({ title, kinds: kinds.filter(({ answers: of, unfinished }) => of.length + unfinished.length > 0) })
}

