import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { insertClerkEntry } from '#db/stores/clerk-entries'
import { applicationToExtend, putOffDeadline, type ApplicationToExtend } from '#db/stores/extensions'
import { mayTypeIn } from '~/domain/access/recruiting'
import { extendedDeadline, type ExtensionReason } from '~/domain/recruitment/another-way'
import { ok, refused, type Result } from '~/domain/result'
import { normaliseReceiptCode } from '~/domain/text/receipt-code'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { receiptHash } from '~/platform/applicant-session.server'

export interface ExtendDeadline {
  /** The receipt code, as the applicant said it. */
  readonly typedCode: string
  readonly reason: ExtensionReason
  /** The last day, `2026-04-01`. */
  readonly until: string
}

export type ExtendRefusal = 'not-found' | 'too-many-attempts' | 'unknown-code' | 'not-now' | 'already-submitted' | 'extension-range'

/**
 * Somebody who is still writing gets longer, and sees the own deadline from then on; the new one. The code says which
 * application it is, and a code that is unknown, gone, or of a recruitment that is not this clerk's looks the same. The log
 * tells the reason and the day, and not which application.
 */
export async function extendDeadline(app: AppContext, actor: Actor, wanted: ExtendDeadline): Promise<Result<Date, ExtendRefusal>> {
  if (!mayTypeIn(actor.roles)) return refused('not-found')
  const { allowed } = await app.rateLimits.receiptCode.take(`account ${actor.id}`)
  if (!allowed) return refused('too-many-attempts')
  const receiptCode = normaliseReceiptCode(wanted.typedCode.slice(0, 200))
  if (receiptCode === null) return refused('unknown-code')

  return app.db.unitOfWork(async (tx) => {
    const found = await toBeExtended(tx, actor, receiptHash(app, receiptCode))
    if (!found.ok) return found
    const { admitted, application } = found.value
    const until = extendedDeadline(wanted.until, application, app.clock.now())
    if (until === null) return refused('extension-range')

    await putOffDeadline(tx, application.key, until)
    await insertClerkEntry(tx, admitted.recruitmentKey, actor.key)
    await record(tx, app, {
      organisationKey: actor.organisationKey, action: 'deadline-extended', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { reason: wanted.reason, until: wanted.until },
    })
    return ok(until)
  })
}

async function toBeExtended(
  tx: Queries, actor: Actor, hash: string,
): Promise<Result<{ admitted: Admitted; application: ApplicationToExtend }, 'unknown-code' | 'not-now' | 'already-submitted'>> {
  const application = await applicationToExtend(tx, hash)
  if (!application || application.state === 'withdrawn' || application.phase === 'erased') return refused('unknown-code')
  const admitted = await admit(tx, { actor, recruitmentId: application.recruitmentId, capability: 'extendDeadline' })
  if (!admitted.ok) return refused(admitted.refusal === 'not-found' ? 'unknown-code' : 'not-now')
  if (application.state === 'submitted') return refused('already-submitted')
  return ok({ admitted: admitted.value, application })
}
