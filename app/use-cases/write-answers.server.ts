import { record } from '#db/stores/audit'
import { answersOf, approveAnswer, dropAnswerText, putAnswerText, type CandidateAnswer } from '#db/stores/decision-letters'
import type { Queries } from '#db/database.server'
import { longestAnswer, toFillIn, type DecisionKind } from '~/domain/answering/kinds'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import { answerDrafts, type Drafts } from '~/platform/answer-drafts.server'
import { answersToLookThrough, digestOf } from '~/platform/answers-to-approve.server'
import type { AppContext } from '~/platform/app-context.server'

type Refused = 'not-found' | 'not-now' | 'stale' | 'invalid-form' | 'too-long'

interface OfCandidate {
  readonly recruitmentId: string
  readonly candidateId: string
}

interface Opened extends Admitted {
  readonly answer: CandidateAnswer
}

/** One candidate's answer that can still be written. */
async function openAnswer(tx: Queries, actor: Actor, { recruitmentId, candidateId }: OfCandidate): Promise<Result<Opened, Refused>> {
  const admitted = await admit(tx, { actor, recruitmentId, capability: 'writeAnswers' })
  if (!admitted.ok) return admitted
  const answer = (await answersOf(tx, admitted.value.recruitmentKey)).find(({ id }) => id === candidateId)
  if (!answer) return refused('not-found')
  return answer.sentAt !== null || answer.need === 'withdrew' ? refused('stale') : ok({ ...admitted.value, answer })
}

export interface WriteAnswer extends OfCandidate {
  readonly text: string
  /** Of the page. */
  readonly revision: number
  readonly isApproved: boolean
}

/** HR writes an answer, and approves it or not. It is known by its candidate alone: who that is, is put on when it is sent. */
export function writeAnswer(app: AppContext, actor: Actor, wanted: WriteAnswer): Promise<Result<null, Refused>> {
  return app.db.unitOfWork(async (tx) => {
    const opened = await openAnswer(tx, actor, wanted)
    if (!opened.ok) return opened
    const { answer, recruitmentKey, organisationKey, recruitmentId } = opened.value
    if (isDone(answer, wanted)) return ok(null)
    const kind = kindOf(answer)
    if (kind === null) return refused('invalid-form')
    const refusal = writingRefusal(answer, wanted)
    if (refusal) return refused(refusal)
    const written = { candidateKey: answer.key, recruitmentKey, text: wanted.text, language: answer.language }
    await putAnswerText(tx, { ...written, revision: wanted.revision + 1 })
    if (!wanted.isApproved) return ok(null)
    await approveAnswer(tx, { ...written, kind, approvedByKey: actor.key, approvedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'answers-approved', recruitmentId, actorId: actor.id, details: { answers: 1 } })
    return ok(null)
  })
}

/** The same was posted twice. */
const isDone = (answer: CandidateAnswer, { text, revision, isApproved }: WriteAnswer) =>
  answer.text === text && answer.revision === revision + 1 && isApproved === (answer.approvedAt !== null)

const kindOf = ({ need }: CandidateAnswer): DecisionKind | null => (need === 'open' || need === 'withdrew' ? null : need)

function writingRefusal(answer: CandidateAnswer, { text, isApproved, revision }: WriteAnswer): 'invalid-form' | 'too-long' | 'stale' | null {
  if (text.length > longestAnswer) return 'too-long'
  if (text.trim() === '' || (isApproved && text.includes(toFillIn))) return 'invalid-form'
  return answer.revision === revision ? null : 'stale'
}

/** The draft takes the place of what HR wrote. */
export function takeDraftAgain(app: AppContext, actor: Actor, { revision, ...of }: OfCandidate & { readonly revision: number }): Promise<Result<null, Refused>> {
  return app.db.unitOfWork(async (tx) => {
    const opened = await openAnswer(tx, actor, of)
    if (!opened.ok) return opened
    const { answer } = opened.value
    if (answer.revision !== revision) return refused('stale')
    await dropAnswerText(tx, answer.key, revision + 1)
    return ok(null)
  })
}

export interface ApproveAll {
  readonly recruitmentId: string
  readonly kind: DecisionKind
  /** Of the answers as the page showed them. */
  readonly seen: string
}

/** HR approves what a page has just shown, all of it or nothing: if any of it reads otherwise by now, the page is to be looked through again. */
export function approveAnswers(app: AppContext, actor: Actor, { recruitmentId, kind, seen }: ApproveAll): Promise<Result<null, Refused>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'writeAnswers' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const drafts: Drafts = await answerDrafts(tx, recruitmentKey)
    const { shown } = answersToLookThrough(await answersOf(tx, recruitmentKey), drafts, kind)
    if (shown.length === 0 || digestOf(shown) !== seen) return refused('stale')
    const approval = { recruitmentKey, kind, approvedByKey: actor.key, approvedAt: app.clock.now() }
    for (const { answer: { key, language }, text } of shown) await approveAnswer(tx, { ...approval, candidateKey: key, text, language })
    await record(tx, app, { organisationKey, action: 'answers-approved', recruitmentId, actorId: actor.id, details: { answers: shown.length } })
    return ok(null)
  })
}
