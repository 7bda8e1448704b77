import type { Queries } from '#db/database.server'
import { preparationOf } from '#db/stores/calibration'
import { ownAssignment, type AssignedAnswer } from '#db/stores/review'
import { ok, refused, type Result } from '~/domain/result'
import { firstToDo, type Unprepared } from '~/domain/scoring/calibration'
import type { Actor } from './actor.server'
import { admit, type Admitted } from './admit.server'

/**
 * What this reviewer has to do before real answers open, or null. Asked wherever a real answer is handed out or judged, right
 * after `admit`. Once scoring is over nothing is left to prepare for.
 */
export async function unprepared(queries: Queries, actor: Actor, { recruitmentKey, phase }: Pick<Admitted, 'recruitmentKey' | 'phase'>): Promise<Unprepared | null> {
  return phase === 'scoring' ? firstToDo(await preparationOf(queries, { recruitmentKey, personKey: actor.key })) : null
}

export type NotAdmittedToScore = 'not-found' | 'not-now' | Unprepared

/** Whoever may score in this recruitment and has prepared for it. */
export async function admitToScore(queries: Queries, actor: Actor, recruitmentId: string): Promise<Result<Admitted, NotAdmittedToScore>> {
  const admitted = await admit(queries, { actor, recruitmentId, capability: 'score' })
  if (!admitted.ok) return admitted
  const first = await unprepared(queries, actor, admitted.value)
  return first ? refused(first) : admitted
}

export interface AdmittedToAnswer extends Admitted {
  readonly assignment: AssignedAnswer
}

/** The same for one answer of their own: another reviewer's, another recruitment's and none at all look alike. */
export async function admitToAnswer(queries: Queries, actor: Actor, at: { recruitmentId: string; assignmentId: string }): Promise<Result<AdmittedToAnswer, NotAdmittedToScore | 'no-longer-scored'>> {
  const admitted = await admitToScore(queries, actor, at.recruitmentId)
  if (!admitted.ok) return admitted
  const assignment = await ownAssignment(queries, actor.key, at.assignmentId)
  if (!assignment || assignment.recruitmentKey !== admitted.value.recruitmentKey) return refused('not-found')
  return assignment.isWithdrawn ? refused('no-longer-scored') : ok({ ...admitted.value, assignment })
}
