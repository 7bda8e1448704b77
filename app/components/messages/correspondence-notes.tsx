import { useTranslation } from '~/i18n/translation'
import { Section } from '../applicant/section'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'

export interface CorrespondenceNotesProps {
  /** Null where nothing can be read or written. */
  readonly messages: { readonly fromHr: number; readonly unseen: number } | null
  readonly isAskedForDocuments: boolean
}

/** On the status page: that documents are asked for, and the way to the messages. */
export function CorrespondenceNotes({ messages, isAskedForDocuments }: CorrespondenceNotesProps) {
  const { t } = useTranslation(['own-messages', 'own-documents', 'common'])
  return (
    <>
      {isAskedForDocuments ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('own-documents:note')} <a href="/application/documents">{t('own-documents:noteLink')}</a></p></Alert> : null}
      {messages ? (
        <Section id="messages" title={t('own-messages:title')}>
          <p>{messages.fromHr > 0 ? t('own-messages:note', { count: messages.fromHr }) : t('own-messages:noteNone')} {messages.unseen > 0 ? <Badge kind="info">{t('own-messages:unseenCount', { count: messages.unseen })}</Badge> : null} <a href="/application/messages">{t('own-messages:link')}</a></p>
        </Section>
      ) : null}
    </>
  )
}
