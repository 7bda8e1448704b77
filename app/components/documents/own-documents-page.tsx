import { documentLimits, type DocumentRefusal } from '~/domain/recruitment/documents'
import { formatDate, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OwnDocumentsPage as Page, OwnRequest } from '~/views/applicant/own-documents.server'
import { OwnWords } from '../applicant/own-words'
import { Section } from '../applicant/section'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { HandInForm } from './hand-in-form'
import { OwnDocumentItem } from './own-document-item'
import { useKindName } from './use-kind-name'

/** Why a file was not taken, and by which field. */
export interface DocumentReply {
  readonly refusal: DocumentRefusal
  /** The public id of the request, or of the document that was to be replaced. */
  readonly field: string
}

interface OwnDocumentsProps {
  readonly page: Page
  /** What was just done. Said only when the page still shows it. */
  readonly done: 'ready' | 'waiting' | 'taken-back' | null
  /** What was sent was larger than is read at all. */
  readonly isTooLarge: boolean
  readonly reply: DocumentReply | undefined
}

/** What an invited applicant is asked for, and hands in one file at a time. */
export function OwnDocumentsPage({ page: { post, postLanguage, requests, left, formKey }, done, isTooLarge, reply }: OwnDocumentsProps) {
  const { t } = useTranslation(['own-documents', 'common'])
  const shown = reply ?? tooLargeFor(isTooLarge, requests)
  const error = useDocumentError(shown)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('own-documents:toStatus'), href: '/application/status' }, { label: t('own-documents:title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={errorsOf(error, shown)} />
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t('own-documents:title')} lead={t(requests.length > 0 ? 'own-documents:lead' : 'own-documents:none')} />
      {shown ? null : <Done done={done} />}
      {requests.length > 0 ? <Rules /> : null}
      {requests.map((request) => <Request key={request.id} request={request} left={left} formKey={formKey} reply={shown} error={error} />)}
      {requests.length > 0 ? <Left left={left} /> : null}
    </div>
  )
}

const errorsOf = (message: string | undefined, reply: DocumentReply | undefined) => (message === undefined ? [] : [{ message, href: `#file-${reply?.field ?? ''}` }])

/** A file that was not even read belonged to one of the fields; which, nobody knows: the first is as good as another. */
function tooLargeFor(isTooLarge: boolean, requests: readonly OwnRequest[]): DocumentReply | undefined {
  return isTooLarge ? { refusal: 'too-large', field: requests.find(({ isOpen }) => isOpen)?.id ?? '' } : undefined
}

function Done({ done }: Pick<OwnDocumentsProps, 'done'>) {
  const { t } = useTranslation(['own-documents', 'common'])
  if (!done) return null
  const kind = done === 'waiting' ? 'info' : 'success'
  return <Alert kind={kind} kindText={t(`common:kinds.${kind}`)} role="status"><p>{t(`own-documents:done.${done}`)}</p></Alert>
}

function Left({ left }: Pick<Page, 'left'>) {
  const { t } = useTranslation('own-documents')
  return <p className="muted">{t('files', { count: documentLimits.files, left: formatNumber(Math.max(0, left), useLanguage()) })}</p>
}

function Rules() {
  const { t } = useTranslation('own-documents')
  return (
    <Section id="rules" title={t('rules.title')}>
      <ul>
        <li>{t('rules.formats', { megabytes: documentLimits.fileBytes / 1_000_000, pages: documentLimits.pages })}</li>
        <li>{t('rules.cleaned')}</li>
        <li>{t('rules.readers')}</li>
        <li>{t('rules.gone')}</li>
      </ul>
    </Section>
  )
}

interface RequestProps {
  readonly request: OwnRequest
  readonly left: number
  readonly formKey: string
  readonly reply: DocumentReply | undefined
  readonly error: string | undefined
}

function Request({ request: { id, kind, name, until, isOpen, documents }, left, formKey, reply, error }: RequestProps) {
  const { t } = useTranslation('own-documents')
  const date = formatDate(until, useLanguage())
  const title = useKindName()({ kind, name })
  const errorAt = (field: string) => (reply?.field === field ? error : undefined)
  return (
    <Section id={`request-${id}`} title={title}>
      <p>{isOpen ? <strong>{t('until', { date })}</strong> : t('over', { date })}</p>
      {documents.length === 0 ? <p>{t('nothing')}</p> : (
        <ul className="nobullet-list stack">
          {documents.map((document) => <li key={document.id} className="stack"><OwnDocumentItem document={document} requestId={id} isOpen={isOpen} formKey={formKey} error={errorAt(document.id)} /></li>)}
        </ul>
      )}
      {isOpen && left > 0 ? <HandInForm requestId={id} replaces="" formKey={`${formKey}-${id}`} label={t(documents.length === 0 ? 'choose' : 'chooseMore', { kind: title })} button={t('send')} error={errorAt(id)} /> : null}
    </Section>
  )
}

function useDocumentError(reply: DocumentReply | undefined): string | undefined {
  const { t } = useTranslation('own-documents')
  if (!reply) return undefined
  const { fileBytes, files, pages, pixels } = documentLimits
  return t(`refused.${reply.refusal}`, { megabytes: fileBytes / 1_000_000, files, pages, megapixels: pixels / 1_000_000 })
}
