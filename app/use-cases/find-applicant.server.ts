import type { Queries } from '#db/database.server'
import { candidateByNumber, candidateOfApplication, wholeApplication, type FoundApplicant } from '#db/stores/erased-applicant'
import { normaliseReceiptCode } from '~/domain/text/receipt-code'
import type { AppContext } from '~/platform/app-context.server'
import { receiptHash } from '~/platform/applicant-session.server'

/** An applicant of a recruitment by the candidate number, or by the receipt code that the applicant gave: never by a name. */
export async function findApplicant(tx: Queries, app: AppContext, { recruitmentKey, which }: { recruitmentKey: number; which: string }): Promise<FoundApplicant | null> {
  const byNumber = await candidateByNumber(tx, recruitmentKey, which.trim().toUpperCase())
  if (byNumber) return byNumber
  const code = normaliseReceiptCode(which)
  const application = code === null ? null : await wholeApplication(tx, recruitmentKey, receiptHash(app, code))
  return application && { application, candidate: await candidateOfApplication(tx, application.key) }
}
