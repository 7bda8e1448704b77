import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { documentRequestsOf } from '#db/stores/documents'
import { offerOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { steppedBack } from '#db/stores/recusals'
import { loadRecruitment, setPhase } from '#db/stores/recruitments'
import { makeMove, moves, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { unsealChosen, type Unsealed } from '~/identity/door.server'
import { pileUp } from '~/identity/monitoring-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { invitedApplications } from '~/platform/invited-applications.server'
import { queueNews } from '~/platform/outbox.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { storeReleased } from '~/released/released-identities.server'
import { findClaims } from './find-claims.server'

/**
 * HR opens the identities of the locked shortlist and of those whom HR invites because of a claim of priority access, and of
 * nobody else. Now that they are open, the log is told which reviewers had stepped back while scoring, and never from whom:
 * before, it would have told that somebody knew somebody among those who were still unseen. The claims are looked for first; while one is open nothing is unsealed. Called from HR's routes alone.
 */
export function unsealShortlist(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ opened: number }, 'not-found' | 'not-now' | 'claims-open' | 'officers-open' | 'prove-again' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'unseal' })
    if (!admitted.ok) return admitted
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const { recruitmentKey, phase } = admitted.value
    if ((await loadRecruitment(tx, recruitmentKey)).custody === 'officers') return refused('officers-open')
    const moved = makeMove(phase, 'unseal', noFacts)
    if (!moved.ok) return moved
    const claims = await findClaims(tx, app, { actor, admitted: admitted.value })
    if (claims.some(({ decision }) => decision === 'open')) return refused('claims-open')

    return handUnsealedOver(tx, app, { actor, admitted: admitted.value, handed: await unsealChosen(tx, app, recruitmentKey) })
  })
}

interface ToHandOver {
  readonly actor: Actor
  readonly admitted: Admitted
  readonly handed: readonly Unsealed[]
  /** Who opened together, where officers hold the key: their public ids. */
  readonly officers?: readonly string[]
}

/** Stores what was opened for those who may read it, moves on, and tells the log. The last step of every unsealing. */
export async function handUnsealedOver(tx: Queries, app: AppContext, { actor, admitted, handed, officers }: ToHandOver): Promise<Result<{ opened: number }, 'wrong-phase'>> {
  const { recruitmentKey, recruitmentId, organisationKey, phase } = admitted
  await storeReleased(tx, app, handed)
  await pileUp(tx, app, recruitmentKey)
  if (!(await setPhase(tx, recruitmentKey, phase, moves.unseal.to))) return refused('wrong-phase')
  const invited = await invitedCandidates(tx, recruitmentKey)
  const opened = new Set(handed.map(({ candidateKey }) => candidateKey))
  await record(tx, app, {
    organisationKey, action: 'identities-unsealed', recruitmentId, actorId: actor.id,
    details: { opened: handed.length, candidates: invited.filter(({ key }) => opened.has(key)).map(({ number }) => number), ...(officers && { officers }) },
  })
  for (const { personId, times } of await steppedBack(tx, recruitmentKey)) {
    await record(tx, app, { organisationKey, action: 'stepped-back', recruitmentId, actorId: personId, details: { times } })
  }
  return ok({ opened: handed.length })
}

/** The same for those who were called later, because somebody said no: the recruitment stays where it is. */
export async function handCalledOver(tx: Queries, app: AppContext, { actor, admitted, handed, officers }: ToHandOver): Promise<{ opened: number }> {
  const { recruitmentKey, recruitmentId, organisationKey } = admitted
  const numbers = new Map((await invitedCandidates(tx, recruitmentKey)).map(({ key, number }) => [key, number]))
  await storeReleased(tx, app, handed)
  await tellCalled(tx, app, { recruitmentKey, candidateKeys: handed.map(({ candidateKey }) => candidateKey) })
  await record(tx, app, {
    organisationKey, action: 'identities-unsealed', recruitmentId, actorId: actor.id,
    details: { opened: handed.length, candidates: handed.flatMap(({ candidateKey }) => numbers.get(candidateKey) ?? []).sort(), later: true, ...(officers && { officers }) },
  })
  return { opened: handed.length }
}

/** What the others were told before: that there are times to choose from, or documents to hand in. */
async function tellCalled(tx: Queries, app: AppContext, { recruitmentKey, candidateKeys }: { recruitmentKey: number; candidateKeys: readonly number[] }): Promise<void> {
  const { isOffered } = await offerOf(tx, recruitmentKey)
  if (!isOffered && (await documentRequestsOf(tx, recruitmentKey)).length === 0) return
  await queueNews(tx, app, { recruitmentKey, kind: isOffered ? 'interview' : 'documents', applicationKeys: await invitedApplications(tx, recruitmentKey, candidateKeys) })
}
