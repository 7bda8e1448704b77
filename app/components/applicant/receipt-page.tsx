import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { SentPage } from '~/views/applicant/sent.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { Receipt } from '../ui/receipt'
import { MailCode, useMailCodeError, type MailCodeReply } from './mail-code'
import { OwnCopy } from './own-copy'
import { Section } from './section'

interface ReceiptPageProps {
  readonly page: SentPage
  readonly receiptCode: string | null
  readonly offersMail: boolean
  readonly isMailed: boolean
  readonly reply: MailCodeReply | undefined
}

/** What was received and what happens now, on one sheet. */
export function ReceiptPage({ page, receiptCode, offersMail, isMailed, reply }: ReceiptPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const error = useMailCodeError(reply)
  const { post, deadline, answers } = page
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ href: '#email', message: error }] : []} />
      <PageHeading title={t('receipt.title')} lead={t('receipt.lead', { post })} />
      {receiptCode === null ? <p>{t('code.unknown')}</p> : <Receipt codeLabel={t('code.label')} code={receiptCode}><p>{t('receipt.code')}</p></Receipt>}
      <Section id="received" title={t('receipt.received')}>
        <ul>
          <li>{t('receipt.answers', { count: answers.length })}</li>
          <li>{t('receipt.identity')}</li>
        </ul>
      </Section>
      <Section id="next" title={t('receipt.nextTitle')}>
        <ol>
          {deadline ? <li>{t('receipt.next.deadline', { deadline: formatDateTime(deadline, language) })}</li> : null}
          <li>{t('receipt.next.assess')}</li>
          <li>{t('receipt.next.answer')}</li>
        </ol>
      </Section>
      <ButtonGroup>
        <ButtonLink href="/application/status">{t('receipt.status')}</ButtonLink>
      </ButtonGroup>
      <OwnCopy print={t('receipt.print')} />
      {offersMail && receiptCode !== null ? <MailCode action="/application/receipt" isMailed={isMailed} reply={reply} /> : null}
      <form method="post" action="/application/leave" className="panel panel--muted stack no-print">
        <p>{t('receipt.leaveText')}</p>
        <div><Button variant="secondary">{t('receipt.leave')}</Button></div>
      </form>
    </div>
  )
}
