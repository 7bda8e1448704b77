import type { Queries } from '#db/database.server'
import { neighbour, placeInOrder, type AssignedAnswer } from '#db/stores/review'
import { ownMarked } from '#db/stores/score-steps'
import { between, type Walk } from '~/domain/scoring/walk'
import type { Actor } from '~/platform/actor.server'

/** Where an answer stands on a reviewer's way, and what comes before and after it. */
export interface Place {
  /** From 1, without gaps. */
  readonly place: number
  /** How many there are on this way. */
  readonly among: number
  readonly previousId: string | null
  readonly nextId: string | null
}

export interface Here {
  readonly assignment: AssignedAnswer
  readonly questionNumber: number
  readonly walk: Walk
  /** How many answers to the question this reviewer has. */
  readonly assigned: number
}

/** The reviewer's own way alone: nothing of it depends on anybody else. */
export function placeOf(queries: Queries, actor: Actor, here: Here): Promise<Place> {
  return here.walk === 'marked' ? amongMarked(queries, actor, here) : inQuestion(queries, actor, here)
}

async function inQuestion(queries: Queries, actor: Actor, { assignment: { questionKey, position }, assigned }: Here): Promise<Place> {
  const here = { personKey: actor.key, questionKey, position }
  const previous = await neighbour(queries, here, 'before')
  const next = await neighbour(queries, here, 'after')
  return { place: await placeInOrder(queries, here), among: assigned, previousId: previous?.assignmentId ?? null, nextId: next?.assignmentId ?? null }
}

async function amongMarked(queries: Queries, actor: Actor, { assignment: { recruitmentKey, position }, questionNumber }: Here): Promise<Place> {
  const marked = await ownMarked(queries, { recruitmentKey, personKey: actor.key })
  const { place, before, after } = between(marked, { questionNumber, position })
  return { place, among: marked.length, previousId: before?.assignmentId ?? null, nextId: after?.assignmentId ?? null }
}
