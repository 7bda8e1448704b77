import { createHmac, hkdfSync } from 'node:crypto'
import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { hasSecondFactor, putRecoveryCodes, secondFactorsOf } from '#db/stores/second-factors'
import { ok, refused, type Result } from '~/domain/result'
import { formatReceiptCode, receiptCodeBytes } from '~/domain/text/receipt-code'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'

/** How many are handed out at a time. */
const howMany = 10

/** Under a key that is not in the database: a copy of it gives nothing to guess against. */
export function recoveryCodeHash(app: AppContext, personKey: number, code: string): string {
  const key = Buffer.from(hkdfSync('sha256', app.keys.sessionPepper, '', 'recoverycode/v1', 32))
  return createHmac('sha256', key).update(`${personKey}:${code}`).digest('base64url')
}

/** Ten fresh codes of 73 bits, to be shown this once. */
async function putNewCodes(tx: Queries, app: AppContext, actor: Actor): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => formatReceiptCode(app.random.bytes(receiptCodeBytes)))
  await putRecoveryCodes(tx, actor.key, codes.map((code) => recoveryCodeHash(app, actor.key, code)))
  await record(tx, app, { organisationKey: actor.organisationKey, action: 'recovery-codes-made', actorId: actor.id })
  return codes
}

/** New codes in the place of the old ones, which end. For those alone who have a second factor that they can stand in for. */
export function renewRecoveryCodes(app: AppContext, actor: Actor): Promise<Result<{ codes: string[] }, 'prove-again' | 'not-set-up'>> {
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    return hasSecondFactor(await secondFactorsOf(tx, actor.key)) ? ok({ codes: await putNewCodes(tx, app, actor) }) : refused('not-set-up')
  })
}
