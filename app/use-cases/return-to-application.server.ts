import { applicationByReceipt, isWriting, replaceAccess } from '#db/stores/applications'
import { ok, refused, type Result } from '~/domain/result'
import { normaliseReceiptCode } from '~/domain/text/receipt-code'
import type { AppContext } from '~/platform/app-context.server'
import { accessHash, receiptHash, type ApplicantKeys } from '~/platform/applicant-session.server'
import { tooManyAttempts, type TooManyAttempts } from '~/platform/rate-limits.server'

export interface ReturnToApplication {
  readonly typedCode: string
  /** For the rate limit, in memory only. */
  readonly clientAddress: string
}

export type Returned = ApplicantKeys & { readonly isSubmitted: boolean }

/**
 * An applicant comes back with the receipt code, on any device. Whatever held the application before holds it no more. A
 * code that never was and one whose application is gone look the same. Only wrong codes are counted, and a right one opens
 * whatever was counted: others behind the same address shut nobody out (docs/decisions/011).
 */
export async function returnToApplication(app: AppContext, { typedCode, clientAddress }: ReturnToApplication): Promise<Result<Returned, 'unknown-code'> | TooManyAttempts> {
  const receiptCode = normaliseReceiptCode(typedCode.slice(0, 200))
  const opened = receiptCode !== null && (await open(app, receiptCode))
  if (opened) return ok(opened)

  const counted = await app.rateLimits.receiptCode.take(clientAddress)
  return counted.allowed ? refused('unknown-code') : tooManyAttempts(counted)
}

/** Read first: a wrong code, of which there may be thousands, never waits in the queue of those who write. */
async function open(app: AppContext, receiptCode: string): Promise<Returned | null> {
  const hash = receiptHash(app, receiptCode)
  if (!isThere(await applicationByReceipt(app.db.read, hash))) return null
  const token = app.random.token()

  return app.db.unitOfWork(async (tx) => {
    const found = await applicationByReceipt(tx, hash)
    if (!isThere(found)) return null
    await replaceAccess(tx, found.key, accessHash(app, token))
    return { token, receiptCode, isSubmitted: !isWriting(found.state) }
  })
}

type Found = Awaited<ReturnType<typeof applicationByReceipt>>

function isThere(found: Found): found is NonNullable<Found> {
  return found !== null && found.phase !== 'erased'
}
