import { applicationByAccess } from '#db/stores/applications'
import { loadRecruitment } from '#db/stores/recruitments'
import { siteName } from '#db/stores/site'
import { receiptCodeLetter } from '~/documents/receipt-code-letter.server'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { siteAddress } from '~/platform/environment.server'

export interface MailReceiptCode {
  readonly access: ApplicantAccess
  readonly email: string
  /** Of the interface, and so of the mail. */
  readonly language: InterfaceLanguage
  /** For the rate limit, in memory only. */
  readonly clientAddress: string
}

/** That a mail failed is said on the applicants' pages alone, so it is none of the refusals whose sentences every page of the staff's loads. */
export type MailCodeRefusal = 'not-found' | 'access-ended' | 'too-many-attempts' | 'mail-failed'

/**
 * An applicant has the receipt code mailed to themselves. The address lives as long as this call: it is stored nowhere, and
 * nothing is recorded, since that would be a trace of one applicant.
 */
export async function mailReceiptCode(app: AppContext, { access, email, language, clientAddress }: MailReceiptCode): Promise<Result<null, MailCodeRefusal>> {
  const { accessHash, receiptCode } = access
  if (app.mail === null) return refused('not-found')
  const application = await applicationByAccess(app.db.read, accessHash)
  if (!application || application.phase === 'erased' || receiptCode === null) return refused('access-ended')
  if (!(await mayMail(app, accessHash, clientAddress))) return refused('too-many-attempts')

  const { texts, deadline } = await loadRecruitment(app.db.read, application.recruitmentKey)
  const letter = receiptCodeLetter({
    language, receiptCode, deadline, post: inLanguage(texts.title, language), organisation: await siteName(app.db.read), site: siteAddress(app.environment),
  })
  return app.mail.send({ to: email, ...letter })
}

async function mayMail({ rateLimits }: AppContext, accessHash: string, clientAddress: string): Promise<boolean> {
  const taken = await Promise.all([rateLimits.mailCode.take(accessHash), rateLimits.mailCodeFrom.take(clientAddress)])
  return taken.every(({ allowed }) => allowed)
}
