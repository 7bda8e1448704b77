import { insertApplication } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { findRecruitment } from '#db/stores/recruitments'
import { answerLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { beginningRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { noticeVersion } from '~/domain/recruitment/notice'
import { ok, refused, type Result } from '~/domain/result'
import { formatReceiptCode, receiptCodeBytes } from '~/domain/text/receipt-code'
import type { AppContext } from '~/platform/app-context.server'
import { accessHash, receiptHash, type ApplicantKeys } from '~/platform/applicant-session.server'
import { tooManyAttempts, type TooManyAttempts } from '~/platform/rate-limits.server'

export interface BeginApplication {
  readonly recruitmentId: string
  /** The version of the notice that the page showed. */
  readonly noticeVersion: string
  /** The language of the interface. */
  readonly language: InterfaceLanguage
  /** For the rate limit, in memory only. */
  readonly clientAddress: string
}

/** Somebody starts to apply. The receipt code is told here, once, and stored only as a keyed hash. */
export async function beginApplication(app: AppContext, wanted: BeginApplication): Promise<Result<ApplicantKeys, 'not-found' | 'stale' | IntakeRefusal> | TooManyAttempts> {
  const counted = await app.rateLimits.start.take(wanted.clientAddress)
  if (!counted.allowed) return tooManyAttempts(counted)
  const keys: ApplicantKeys = { token: app.random.token(), receiptCode: formatReceiptCode(app.random.bytes(receiptCodeBytes)) }

  return app.db.unitOfWork(async (tx) => {
    const recruitment = await findRecruitment(tx, wanted.recruitmentId)
    if (!recruitment || recruitment.publishedAt === null) return refused('not-found')
    const refusal = beginningRefusal(recruitment, app.clock.now())
    if (refusal) return refused(refusal)
    if (wanted.noticeVersion !== noticeVersion) return refused('stale')

    await insertApplication(tx, {
      id: app.random.id(),
      recruitmentKey: recruitment.key,
      receiptHash: receiptHash(app, keys.receiptCode),
      accessHash: accessHash(app, keys.token),
      language: answerLanguage(recruitment.languages, wanted.language),
      noticeVersion,
    })
    await record(tx, app, { organisationKey: recruitment.organisationKey, action: 'application-begun', recruitmentId: recruitment.id })
    return ok(keys)
  })
}
