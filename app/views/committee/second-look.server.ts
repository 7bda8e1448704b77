import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { rankingBasis } from '#db/stores/ranking-basis'
import { loadRecruitment } from '#db/stores/recruitments'
import { clearedAnswer } from '#db/stores/review'
import { loadSecondLook, ownPairs, secondLookProgress, type OwnPair } from '#db/stores/second-looks'
import { candidatesOf, loadProposal } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import { defaultLanguage, type Language, type LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import { topOf } from '~/domain/scoring/ranking-report'
import { isTurned, toShown, walkOf, type ShownVerdict } from '~/domain/scoring/second-look'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { waitingToBeReadAgain } from '../staff/rereadings.server'

type Refused = 'not-found' | 'not-now'

export interface PairLine {
  readonly id: string
  readonly questionNumber: number
  readonly verdict: ShownVerdict | null
}

export interface SecondLookPage {
  readonly title: LocalText
  /** Null as long as the chair has not begun it. */
  readonly begun: { readonly top: number; readonly isEnded: boolean; readonly own: readonly PairLine[]; readonly nextId: string | null } | null
  /** What the chair needs to begin it; null for everybody else, and once it has begun. */
  readonly toBegin: { readonly top: number; readonly field: number; readonly toReadAgain: number } | null
  /** What the chair needs to end it; null for everybody else, and once it has ended. */
  readonly toEnd: { readonly finished: number; readonly members: number; readonly isOwnDone: boolean } | null
}

/** Where the second look stands, for a member of the committee: the own pairs, and nothing of what others found. */
export async function loadSecondLookPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<SecondLookPage, Refused>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'takeSecondLook' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const second = await loadSecondLook(read, recruitmentKey)
  const isChairs = decide(role, 'beginSecondLook', phase).allowed
  const { title } = (await loadRecruitment(read, recruitmentKey)).texts
  if (second === null) return ok({ title, begun: null, toBegin: isChairs ? await toBegin(read, admitted.value) : null, toEnd: null })
  const own = (await ownWalk(read, actor, admitted.value)).map(({ pair, verdict }) => ({ id: pair.id, questionNumber: pair.questionNumber, verdict }))
  const isOwnDone = own.every(({ verdict }) => verdict !== null)
  return ok({
    title,
    begun: { ...second, own, nextId: own.find(({ verdict }) => verdict === null)?.id ?? null },
    toBegin: null,
    toEnd: isChairs && !second.isEnded ? { ...(await secondLookProgress(read, recruitmentKey)), isOwnDone } : null,
  })
}

async function toBegin(queries: Queries, { recruitmentKey, phase }: Admitted): Promise<SecondLookPage['toBegin']> {
  const field = (await candidatesOf(queries, recruitmentKey)).length
  const proposed = (await loadProposal(queries, recruitmentKey))?.entries.filter(({ isChosen }) => isChosen).length ?? 0
  return { field, top: topOf({ asked: null, proposed, field }), toReadAgain: await waitingToBeReadAgain(queries, recruitmentKey, phase) }
}

interface OwnPlace {
  readonly pair: OwnPair
  readonly turned: boolean
  readonly verdict: ShownVerdict | null
}

/** This reviewer's pairs in their own order, each in the order in which it is shown. */
async function ownWalk(queries: Queries, actor: Actor, { recruitmentKey, recruitmentId }: Pick<Admitted, 'recruitmentKey' | 'recruitmentId'>): Promise<OwnPlace[]> {
  const walk = { seed: (await rankingBasis(queries, recruitmentId)).seed, reviewerId: actor.id }
  return walkOf(walk, await ownPairs(queries, { recruitmentKey, personKey: actor.key })).map((pair) => {
    const turned = isTurned(walk, pair.id)
    return { pair, turned, verdict: pair.verdict && toShown(pair.verdict, turned) }
  })
}

interface ShownAnswer {
  readonly text: string
  readonly language: Language
}

/** Two answers to one question, without numbers. */
export interface Comparison {
  readonly id: string
  readonly question: { readonly number: number; readonly prompt: LocalText; readonly anchors: Anchors | null }
  readonly a: ShownAnswer
  readonly b: ShownAnswer
  readonly verdict: ShownVerdict | null
  readonly isEnded: boolean
  /** Among the reviewer's own, from 1. */
  readonly place: number
  readonly among: number
  readonly done: number
  readonly previousId: string | null
  readonly nextId: string | null
}

/** One of the reader's own pairs: another's, another recruitment's and none at all look alike. */
export async function loadComparison(app: AppContext, actor: Actor, at: { recruitmentId: string; pairId: string }): Promise<Result<Comparison, Refused>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'takeSecondLook' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const [own, second] = [await ownWalk(read, actor, admitted.value), await loadSecondLook(read, recruitmentKey)]
  const index = own.findIndex(({ pair }) => pair.id === at.pairId)
  const here = own[index]
  const question = (await loadQuestions(read, recruitmentKey)).find(({ key }) => key === here?.pair.questionKey)
  if (!here || !question || !second) return refused('not-found')
  return ok({
    id: here.pair.id, verdict: here.verdict, isEnded: second.isEnded,
    question: { number: question.position, prompt: question.prompt, anchors: question.anchors },
    ...(await shownAnswers(read, here)),
    place: index + 1, among: own.length, done: own.filter((each) => each.verdict !== null).length,
    ...neighboursAt(own, index),
  })
}

async function shownAnswers(queries: Queries, { pair: { firstKey, secondKey, questionKey }, turned }: OwnPlace): Promise<Pick<Comparison, 'a' | 'b'>> {
  const answerOf = async (candidateKey: number): Promise<ShownAnswer> => (await clearedAnswer(queries, candidateKey, questionKey)) ?? { text: '', language: defaultLanguage }
  const [first, second] = [await answerOf(firstKey), await answerOf(secondKey)]
  return turned ? { a: second, b: first } : { a: first, b: second }
}

function neighboursAt(own: readonly OwnPlace[], index: number): Pick<Comparison, 'previousId' | 'nextId'> {
  return { previousId: own[index - 1]?.pair.id ?? null, nextId: own[index + 1]?.pair.id ?? null }
}
