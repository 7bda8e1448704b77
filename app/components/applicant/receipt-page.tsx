import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { Asked } from '~/views/applicant/asked.server'
import type { SentPage } from '~/views/applicant/sent.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { Receipt } from '../ui/receipt'
import { AskedNote } from './asked-note'
import { MailCode, useMailCodeError, type MailCodeReply } from './mail-code'
import { OwnCopy } from './own-copy'
import { Section } from './section'

interface ReceiptPageProps {
  readonly page: SentPage
  readonly receiptCode: string | null
  readonly offersMail: boolean
  readonly isMailed: boolean
  readonly reply: MailCodeReply | undefined
  /** It had been sent before the post that led here. */
  readonly isAgain: boolean
  readonly asked: Asked
}

/** What was received and what happens now, on one sheet. */
export function ReceiptPage({ page, receiptCode, offersMail, isMailed, reply, isAgain, asked }: ReceiptPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const error = useMailCodeError(reply)
  const { post, deadline, answers } = page
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ href: '#email', message: error }] : []} />
      <PageHeading title={t('applicant:receipt.title')} lead={t('applicant:receipt.lead', { post })} />
      {isAgain ? <Alert kind="info" kindText={t('common:kinds.info')}>{t('applicant:receipt.again')}</Alert> : null}
      {receiptCode === null ? <p>{t('applicant:code.unknown')}</p> : <Receipt codeLabel={t('applicant:code.label')} code={receiptCode}><p>{t('applicant:receipt.code')}</p></Receipt>}
      <Section id="received" title={t('applicant:receipt.received')}>
        <ul>
          <li>{t('applicant:receipt.answers', { count: answers.length })}</li>
          <li>{t('applicant:receipt.identity')}</li>
        </ul>
      </Section>
      <Section id="next" title={t('applicant:receipt.nextTitle')}>
        <ol>
          {deadline ? <li>{t('applicant:receipt.next.deadline', { deadline: formatDateTime(deadline, language) })}</li> : null}
          <li>{t('applicant:receipt.next.assess')}</li>
          <li>{t('applicant:receipt.next.answer')}</li>
        </ol>
      </Section>
      <ButtonGroup>
        <ButtonLink href="/application/status">{t('applicant:receipt.status')}</ButtonLink>
      </ButtonGroup>
      <AskedNote asked={asked} />
      <OwnCopy print={t('receipt.print')} />
      {offersMail && receiptCode !== null ? <MailCode action="/application/receipt" isMailed={isMailed} reply={reply} /> : null}
      <form method="post" action="/application/leave" className="panel panel--muted stack no-print">
        <p>{t('applicant:receipt.leaveText')}</p>
        <div><Button variant="secondary">{t('applicant:receipt.leave')}</Button></div>
      </form>
    </div>
  )
}
