import type { Queries } from '#db/database.server'
import { commentsOn } from '#db/stores/hearings'
import { loadQuestions } from '#db/stores/questionnaires'
import { nextRereading, ownRereadingIn, rereadingCounts, type Rereading, type RereadingCounts } from '#db/stores/rereadings'
import { clearedAnswer, ownScore, type OwnScore } from '#db/stores/review'
import { reviewersScoresOf } from '#db/stores/shortlist'
import { defaultLanguage, type Language, type LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import type { RereadingOutcome } from '~/domain/scoring/disagreement'
import { scoreFromLevel, scoreValue } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** An answer to read again: what the reader gave it, and what it got from all, without names. */
export interface AnswerToReadAgain {
  readonly id: string
  readonly candidateNumber: string
  readonly question: { readonly id: string; readonly number: number; readonly prompt: LocalText; readonly material: LocalText | null; readonly anchors: Anchors | null }
  readonly text: string
  readonly language: Language
  /** Form values. */
  readonly first: string
  readonly now: string
  readonly reason: string
  readonly outcome: RereadingOutcome
  /** What all gave it first, the reader too, from the lowest to the highest; notes beside them, whose is not told. */
  readonly given: readonly { readonly level: number; readonly note: string }[]
  /** What the candidate wrote when heard about the answer, as it was cleared; the latest first. */
  readonly comments: readonly { readonly text: string; readonly language: Language }[]
  readonly isHeard: boolean
  readonly own: RereadingCounts
}

export async function loadAnswerToReadAgain(app: AppContext, actor: Actor, at: { recruitmentId: string; rereadingId: string }): Promise<Result<AnswerToReadAgain, 'not-found' | 'not-now' | 'no-longer-scored'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readAgain' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const found = await ownRereadingIn(read, { recruitmentKey, personKey: actor.key, id: at.rereadingId })
  if (!found.ok) return found
  const { id, candidateKey, candidateNumber, questionKey, ...own } = found.value
  const question = (await loadQuestions(read, recruitmentKey)).find(({ key }) => key === questionKey)
  if (!question) return refused('not-found')
  const first = await ownScore(read, { candidateKey, questionKey, personKey: actor.key })
  return ok({
    id,
    candidateNumber,
    question: { id: question.id, number: question.position, prompt: question.prompt, material: question.material, anchors: question.anchors },
    ...((await clearedAnswer(read, candidateKey, questionKey)) ?? { text: '', language: defaultLanguage }),
    ...judgedTwice(first, own),
    given: await givenTo(read, candidateKey, questionKey),
    comments: await commentsOn(read, candidateKey, question.id),
    isHeard: own.afterHearing !== 'none',
    own: await rereadingCounts(read, recruitmentKey, actor.key),
  })
}

function judgedTwice(first: OwnScore | null, { outcome, level, reason }: Pick<Rereading, 'outcome' | 'level' | 'reason'>): Pick<AnswerToReadAgain, 'first' | 'now' | 'reason' | 'outcome'> {
  const before = first?.level ?? null
  return { first: valueOf(before), now: valueOf(outcome === 'revised' ? level : before), reason, outcome }
}

async function givenTo(queries: Queries, candidateKey: number, questionKey: number): Promise<AnswerToReadAgain['given']> {
  const given = (await reviewersScoresOf(queries, candidateKey)).flatMap(({ questionKey: of, level, note }) => (of === questionKey && level !== null ? [{ level, note }] : []))
  return given.sort((a, b) => a.level - b.level || (a.note < b.note ? -1 : 1))
}

/** Where a reviewer goes on from an answer, or begins without one; null when all are read. */
export async function loadNextToReadAgain(app: AppContext, actor: Actor, at: { recruitmentId: string; after?: string }): Promise<Result<{ id: string | null }, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readAgain' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const from = await ownRereadingIn(read, { recruitmentKey, personKey: actor.key, id: at.after ?? '' })
  const position = from.ok ? from.value.position : -1
  return ok({ id: (await nextRereading(read, { recruitmentKey, personKey: actor.key, position }))?.id ?? null })
}

function valueOf(level: number | null): string {
  const score = scoreFromLevel(level)
  return score ? scoreValue(score) : ''
}
