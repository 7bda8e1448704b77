import { record } from '#db/stores/audit'
import { ownAssignment, ownScore, putScore, type OwnScore } from '#db/stores/review'
import { ok, refused, type Result } from '~/domain/result'
import { longestNote } from '~/domain/scoring/evidence-note'
import { levelOf, type Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface SaveScore {
  readonly recruitmentId: string
  readonly assignmentId: string
  readonly score: Score
  readonly note: string
  /** The revision that the page was showing: 0 when the answer had no score of mine yet. */
  readonly revision: number
}

type SaveRefusal = 'not-found' | 'not-now' | 'scored-elsewhere' | 'over-limit' | 'no-longer-scored'

/**
 * A reviewer scores one answer of their own. Posting the same again changes nothing; a page that is older than what
 * is stored is told so (`scored-elsewhere`) and what was typed stays with it.
 */
export function saveScore(app: AppContext, actor: Actor, wanted: SaveScore): Promise<Result<{ revision: number }, SaveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'score' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId } = admitted.value
    const assignment = await ownAssignment(tx, actor.key, wanted.assignmentId)
    if (!assignment || assignment.recruitmentKey !== recruitmentKey) return refused('not-found')
    if (assignment.isWithdrawn) return refused('no-longer-scored')

    const { candidateKey, questionKey } = assignment
    const level = levelOf(wanted.score)
    const decided = decideSave(wanted, await ownScore(tx, { candidateKey, questionKey, personKey: actor.key }))
    if (!decided.ok) return decided
    const { revision, isNew } = decided.value
    if (!isNew) return ok({ revision })

    await putScore(tx, { candidateKey, questionKey, personKey: actor.key, recruitmentKey, level, note: wanted.note, revision }, assignment.assignmentKey)
    await record(tx, app, {
      organisationKey, action: 'score-saved', recruitmentId, actorId: actor.id, details: { assignment: assignment.assignmentId, revision },
    })
    return ok({ revision })
  })
}

/** The revision to write, or the one that says the same already, or why nothing is written. */
function decideSave({ score, note, revision }: SaveScore, stored: OwnScore | null): Result<{ revision: number; isNew: boolean }, SaveRefusal> {
  if (note.length > longestNote) return refused('over-limit')
  if (stored?.level === levelOf(score) && stored.note === note) return ok({ revision: stored.revision, isNew: false })
  return (stored?.revision ?? 0) === revision ? ok({ revision: revision + 1, isNew: true }) : refused('scored-elsewhere')
}
