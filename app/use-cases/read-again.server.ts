import { record } from '#db/stores/audit'
import { ownRereadingIn, setRereading, type Rereading } from '#db/stores/rereadings'
import { ownScore } from '#db/stores/review'
import { ok, refused, type Result } from '~/domain/result'
import { longestNote } from '~/domain/scoring/evidence-note'
import { levelOf, type Level, type Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ReadAgain {
  readonly recruitmentId: string
  readonly rereadingId: string
  /** The judgement after the answer was read again; the one that was given first keeps it. */
  readonly score: Score
  readonly reason: string
}

/**
 * A reviewer reads an answer again on which the committee stands far apart, and keeps or revises their own judgement. What was
 * given first is never overwritten. Until the shortlist is locked it may be thought over once more; the same twice is once.
 */
export function readAgain(app: AppContext, actor: Actor, wanted: ReadAgain): Promise<Result<null, 'not-found' | 'not-now' | 'no-longer-scored' | 'reason-required' | 'over-limit'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'readAgain' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId } = admitted.value
    const found = await ownRereadingIn(tx, { recruitmentKey, personKey: actor.key, id: wanted.rereadingId })
    if (!found.ok) return found
    const rereading = found.value

    const first = await ownScore(tx, { ...rereading, personKey: actor.key })
    const decided = decide(wanted, (first?.level ?? null) as Level | null)
    if (!decided.ok) return decided
    if (isSame(rereading, decided.value) && rereading.afterHearing !== 'waiting') return ok(null)
    await setRereading(tx, rereading.key, { ...decided.value, ...sinceHearing(rereading, decided.value) })
    await record(tx, app, { organisationKey, action: 'score-read-again', recruitmentId, actorId: actor.id, details: { rereading: rereading.id, outcome: decided.value.outcome } })
    return ok(null)
  })
}

/** After the candidate was heard: the answer has been read once more, and a revision that makes way for another is kept beside it. */
function sinceHearing({ afterHearing, beforeHearing, ...before }: Rereading, now: Decided): Pick<Rereading, 'afterHearing' | 'beforeHearing'> {
  if (afterHearing !== 'waiting') return { afterHearing, beforeHearing }
  const isReplaced = before.outcome === 'revised' && !isSame(before, now)
  return { afterHearing: 'done', beforeHearing: isReplaced ? { level: before.level, reason: before.reason } : beforeHearing }
}

type Decided = Pick<Rereading, 'outcome' | 'level' | 'reason'>

/** Another level needs a reason; a reason for keeping one is welcome. */
function decide(wanted: ReadAgain, first: Level | null): Result<Decided, 'reason-required' | 'over-limit'> {
  const [level, reason] = [levelOf(wanted.score), wanted.reason.trim()]
  if (reason.length > longestNote) return refused('over-limit')
  if (level === first) return ok({ outcome: 'kept', level: null, reason })
  return reason === '' ? refused('reason-required') : ok({ outcome: 'revised', level, reason })
}

const isSame = (a: Decided, b: Decided) => a.outcome === b.outcome && a.level === b.level && a.reason === b.reason
