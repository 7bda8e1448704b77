import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { beginCorrecting, dropCorrections } from '#db/stores/corrections'
import type { Queries } from '#db/database.server'
import { intakeRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'

type CorrectRefusal = 'access-ended' | 'not-now' | IntakeRefusal

/** A sent application is opened to be corrected. What was sent stands until the corrections are sent in their turn. */
export function correctApplication(app: AppContext, accessHash: string): Promise<Result<null, CorrectRefusal>> {
  return change(app, accessHash, async (tx, { key, state }) => {
    if (state === 'correcting') return true
    if (state === 'submitted') await beginCorrecting(tx, key)
    return state === 'submitted'
  })
}

/** The corrections are given up: the application is what was sent before. */
export function discardCorrections(app: AppContext, accessHash: string): Promise<Result<null, CorrectRefusal>> {
  return change(app, accessHash, async (tx, { key, state }) => {
    if (state === 'correcting') await dropCorrections(tx, [key])
    return state === 'correcting' || state === 'submitted'
  })
}

function change(app: AppContext, accessHash: string, work: (tx: Queries, held: HeldApplication) => Promise<boolean>): Promise<Result<null, CorrectRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (!held) return refused('access-ended')
    const closed = intakeRefusal(held, app.clock.now())
    if (closed) return refused(closed)
    return (await work(tx, held)) ? ok(null) : refused('not-now')
  })
}
