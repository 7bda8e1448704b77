import type { InterfaceLanguage } from '~/domain/local-text'
import { formatDateTime } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'

export interface ReceiptCodeLetter {
  readonly language: InterfaceLanguage
  readonly post: string
  readonly organisation: string
  readonly receiptCode: string
  /** Null when none is set. */
  readonly deadline: Date | null
  /** Scheme, host and port. */
  readonly site: string
}

/**
 * The way back to an application, as a mail: plain text, nothing to be loaded. The code stands in the address's fragment,
 * which browsers send to no server.
 */
export function receiptCodeLetter({ language, post, organisation, receiptCode, deadline, site }: ReceiptCodeLetter): { subject: string; text: string } {
  const t = instanceFor(language).getFixedT(null, 'applicant')
  const paragraphs = [
    `${t('mailCode.letter.code', { post, organisation })}\n\n${receiptCode}`,
    `${t('mailCode.letter.link')}\n${site}/return#${receiptCode}`,
    t('mailCode.letter.type'),
    ...(deadline ? [t('deadline', { deadline: formatDateTime(deadline, language) })] : []),
    t('mailCode.letter.care'),
    `${t('mailCode.letter.wrong')} ${t('mailCode.letter.noReply')}`,
  ]
  return { subject: t('mailCode.subject', { post }), text: `${paragraphs.join('\n\n')}\n` }
}
