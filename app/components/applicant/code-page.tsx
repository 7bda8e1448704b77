import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { CodePage as Page } from '~/views/applicant/code.server'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { Receipt } from '../ui/receipt'
import { MailCode, useMailCodeError, type MailCodeReply } from './mail-code'
import { PrintButton } from './print-button'

interface CodePageProps {
  readonly page: Page
  readonly receiptCode: string | null
  readonly offersMail: boolean
  readonly isMailed: boolean
  readonly reply: MailCodeReply | undefined
}

/** The receipt code, large, to be written down. */
export function CodePage({ page: { post, deadline, isSent }, receiptCode, offersMail, isMailed, reply }: CodePageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const error = useMailCodeError(reply)
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ href: '#email', message: error }] : []} />
      <PageHeading caption={post} title={t('code.title')} lead={t('code.lead')} />
      {receiptCode === null ? <p>{t('code.unknown')}</p> : (
        <Receipt codeLabel={t('code.label')} code={receiptCode}>
          <p>{t('code.text')}</p>
          {deadline ? <p>{t('deadline', { deadline: formatDateTime(deadline, language) })}</p> : null}
        </Receipt>
      )}
      <ButtonGroup>
        <ButtonLink href={isSent ? '/application/status' : '/application'}>{t(isSent ? 'code.toOverview' : 'code.next')}</ButtonLink>
        <PrintButton>{t('code.print')}</PrintButton>
      </ButtonGroup>
      {offersMail && receiptCode !== null ? <MailCode action="/application/code" isMailed={isMailed} reply={reply} /> : null}
    </div>
  )
}
