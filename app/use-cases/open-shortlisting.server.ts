import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { loadMembers } from '#db/stores/members'
import { loadQuestions } from '#db/stores/questionnaires'
import { setPhase } from '#db/stores/recruitments'
import { insertRereadings, type NewRereading } from '#db/stores/rereadings'
import { forgetScoreStepsIn } from '#db/stores/score-steps'
import { ratingsOf } from '#db/stores/ratings'
import { candidatesOf, reviewersProgress } from '#db/stores/shortlist'
import { shuffled } from '~/domain/anonymity/shuffle'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { disagreements, usualRereadFrom, type RereadFrom } from '~/domain/scoring/disagreement'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface OpenShortlisting {
  readonly recruitmentId: string
  /** From how many levels between the reviewers an answer is read again. Said before anybody has seen a score of another. */
  readonly rereadFrom?: RereadFrom
}

/**
 * Scores become visible to the committee once all that were assigned are in, or HR has waived the missing ones. Answers on
 * which the reviewers stand far apart are laid before each of them again.
 */
export function openShortlisting(app: AppContext, actor: Actor, { recruitmentId, rereadFrom = usualRereadFrom }: OpenShortlisting): Promise<Result<null, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'openShortlisting' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const progress = await reviewersProgress(tx, recruitmentKey)
    const missingScores = progress.filter(({ isWaived }) => !isWaived).reduce((sum, { assigned, done }) => sum + assigned - done, 0)

    const moved = makeMove(phase, 'openShortlisting', { ...noFacts, missingScores })
    if (!moved.ok) return moved

    await forgetScoreStepsIn(tx, recruitmentKey)
    const answers = await layBeforeReviewers(tx, app, { recruitmentKey, rereadFrom })
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value, { rereadFrom }))) return refused('wrong-phase')
    await record(tx, app, { organisationKey, action: 'shortlisting-opened', recruitmentId, actorId: actor.id, details: { rereadFrom, toReadAgain: answers } })
    return ok(null)
  })
}

/** Each reviewer gets those of them that they gave a level, in an order of chance; how many answers it is about. */
async function layBeforeReviewers(tx: Queries, app: AppContext, { recruitmentKey, rereadFrom }: { recruitmentKey: number; rereadFrom: number }): Promise<number> {
  const found = disagreements(await ratingsOf(tx, recruitmentKey), rereadFrom)
  const candidateKeys = new Map((await candidatesOf(tx, recruitmentKey)).map(({ id, key }) => [id as string, key]))
  const questionKeys = new Map((await loadQuestions(tx, recruitmentKey)).map(({ id, key }) => [id as string, key]))
  const rows = (await loadMembers(tx, recruitmentKey)).flatMap((member) => {
    const own = shuffled(found.filter(({ reviewers }) => reviewers.some((id) => id === member.id)), () => app.random.uint32())
    return own.flatMap(({ candidateId, questionId }, position): NewRereading[] => {
      const [candidateKey, questionKey] = [candidateKeys.get(candidateId), questionKeys.get(questionId)]
      if (candidateKey === undefined || questionKey === undefined) return []
      return [{ id: app.random.id(), recruitmentKey, personKey: member.key, questionKey, candidateKey, position }]
    })
  })
  await insertRereadings(tx, shuffled(rows, () => app.random.uint32()))
  return found.length
}
