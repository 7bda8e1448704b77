import { loadRecruitment } from '#db/stores/recruitments'
import { ok, refused, type Result } from '~/domain/result'
import { unsealCalled } from '~/identity/door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { calledUnopened } from '~/released/called-unopened.server'
import { handCalledOver } from './unseal-shortlist.server'

/** HR opens the name of whoever two people called later, and of nobody else. Called from HR's routes alone. */
export function openCalled(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ opened: number }, 'not-found' | 'not-now' | 'officers-open' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'openCalled' })
    if (!admitted.ok) return admitted
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const { recruitmentKey } = admitted.value
    if ((await loadRecruitment(tx, recruitmentKey)).custody === 'officers') return refused('officers-open')
    if ((await calledUnopened(tx, recruitmentKey)).length === 0) return ok({ opened: 0 }) // somebody was faster

    return ok(await handCalledOver(tx, app, { actor, admitted: admitted.value, handed: await unsealCalled(tx, app, recruitmentKey) }))
  })
}
