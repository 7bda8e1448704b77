import { record } from '#db/stores/audit'
import { ownScore, putScore, type AssignedAnswer, type OwnScore } from '#db/stores/review'
import { insertScoreStep } from '#db/stores/score-steps'
import { ok, refused, type Result } from '~/domain/result'
import { longestNote } from '~/domain/scoring/evidence-note'
import { levelOf, type Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admitToAnswer, type NotAdmittedToScore } from '~/platform/admit-to-score.server'
import type { AppContext } from '~/platform/app-context.server'
import { countScoring } from './count-time.server'
import { settleWalk } from './settle-recusals.server'

export interface SaveScore {
  readonly recruitmentId: string
  readonly assignmentId: string
  readonly score: Score
  readonly note: string
  /** The revision that the page was showing: 0 when the answer never had a score of mine. */
  readonly revision: number
  /** When the page was shown, as it was signed; left out where it does not say. */
  readonly shown?: string
}

type SaveRefusal = NotAdmittedToScore | 'scored-elsewhere' | 'over-limit' | 'no-longer-scored'

/**
 * A reviewer scores one answer of their own, once prepared to. What was there before is kept so that it can be undone. Posting the
 * same again changes nothing; a page that is older than what is stored is told so (`scored-elsewhere`) and what was typed stays with it.
 */
export function saveScore(app: AppContext, actor: Actor, wanted: SaveScore): Promise<Result<{ revision: number }, SaveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admitToAnswer(tx, actor, wanted)
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId, assignment } = admitted.value
    const { candidateKey, questionKey } = assignment
    const level = levelOf(wanted.score)
    const stored = await ownScore(tx, { candidateKey, questionKey, personKey: actor.key })
    const decided = decideSave(wanted, stored, assignment)
    if (!decided.ok) return decided
    const { revision, isNew } = decided.value
    if (!isNew) return ok({ revision })

    const walk = { ...admitted.value, personKey: actor.key, questionKey }
    await settleWalk(tx, app, { ...walk, reached: assignment.position })
    await putScore(tx, { candidateKey, questionKey, personKey: actor.key, recruitmentKey, level, note: wanted.note, revision }, assignment.assignmentKey)
    await insertScoreStep(tx, { recruitmentKey, personKey: actor.key }, { assignmentKey: assignment.assignmentKey, revision, ...before(stored) })
    await record(tx, app, {
      organisationKey, action: 'score-saved', recruitmentId, actorId: actor.id, details: { assignment: assignment.assignmentId, revision },
    })
    if (isFirst(stored, assignment)) await countScoring(tx, app, { shown: wanted.shown ?? '', personId: actor.id, assignmentId: assignment.assignmentId, questionKey })
    await settleWalk(tx, app, walk)
    return ok({ revision })
  })
}

/** What is judged again, or after an undoing, was read before: it would be timed as too short. */
const isFirst = (stored: OwnScore | null, { undoneRevision }: AssignedAnswer) => stored === null && undoneRevision === 0

/** What an undoing brings back. */
function before(stored: OwnScore | null) {
  return stored ? { hadScore: true, level: stored.level, note: stored.note } : { hadScore: false, level: null, note: '' }
}

/** The revision to write, or the one that says the same already, or why nothing is written. */
function decideSave({ score, note, revision }: SaveScore, stored: OwnScore | null, { undoneRevision }: AssignedAnswer): Result<{ revision: number; isNew: boolean }, SaveRefusal> {
  if (note.length > longestNote) return refused('over-limit')
  if (stored?.level === levelOf(score) && stored.note === note) return ok({ revision: stored.revision, isNew: false })
  return (stored?.revision ?? undoneRevision) === revision ? ok({ revision: revision + 1, isNew: true }) : refused('scored-elsewhere')
}
