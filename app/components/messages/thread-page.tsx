import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ThreadPage as Page } from '~/views/hr/messages.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { MessageList } from './message-list'
import { WriteForm } from './write-form'

interface ThreadPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly isSent: boolean
  readonly reply: FormReply | undefined
}

/** One thread, and where HR answers in it. */
export function ThreadPage({ page: { title, kind, candidateNumber, messages, mayAnswer, isMailed, limit, formKey }, recruitmentId, isSent, reply }: ThreadPageProps) {
  const { t } = useTranslation(['messages', 'common'])
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('messages:title'), href: hrPath(recruitmentId, 'messages') }, { label: t('messages:thread.title') }]} />
      <RefusalNote reply={reply} />
      <PageHeading title={t(`messages:kinds.${kind}`, { number: candidateNumber ?? '' })} caption={inLanguage(title, useLanguage())} lead={t(`messages:thread.leads.${kind}`)} />
      {isSent && !reply ? <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t('messages:thread.sent')}</p></Alert> : null}
      <MessageList messages={messages} names={{ applicant: t('messages:applicant'), hr: t('messages:hr') }} />
      {mayAnswer ? <WriteForm intent="answer" title={t('messages:thread.answer')} text={t('messages:thread.answerText')} limit={limit} isMailed={isMailed} formKey={formKey} reply={reply} /> : null}
    </div>
  )
}
