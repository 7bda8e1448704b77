import { applicationByReceipt, isWriting, replaceAccess } from '#db/stores/applications'
import { ok, refused, type Result } from '~/domain/result'
import { normaliseReceiptCode } from '~/domain/text/receipt-code'
import type { AppContext } from '~/platform/app-context.server'
import { accessHash, receiptHash, type ApplicantKeys } from '~/platform/applicant-session.server'

export interface ReturnToApplication {
  readonly typedCode: string
  /** For the rate limit, in memory only. */
  readonly clientAddress: string
}

export type Returned = ApplicantKeys & { readonly isSubmitted: boolean }

/**
 * An applicant comes back with the receipt code, on any device. Whatever held the application before holds it no more. A
 * code that never was and one whose application is gone look the same.
 */
export async function returnToApplication(app: AppContext, { typedCode, clientAddress }: ReturnToApplication): Promise<Result<Returned, 'unknown-code' | 'too-many-attempts'>> {
  const { allowed } = await app.rateLimits.receiptCode.take(clientAddress)
  if (!allowed) return refused('too-many-attempts')
  const receiptCode = normaliseReceiptCode(typedCode.slice(0, 200))
  if (receiptCode === null) return refused('unknown-code')
  const token = app.random.token()

  return app.db.unitOfWork(async (tx) => {
    const found = await applicationByReceipt(tx, receiptHash(app, receiptCode))
    if (!found || found.phase === 'erased') return refused('unknown-code')
    await replaceAccess(tx, found.key, accessHash(app, token))
    return ok({ token, receiptCode, isSubmitted: !isWriting(found.state) })
  })
}
