import type { DocumentKind, DocumentState, DocumentType } from '~/domain/recruitment/documents'
import { useTranslation } from '~/i18n/translation'
import { Badge } from '../ui/badge'
import { Table } from '../ui/table'

interface ListedDocument {
  readonly id: string
  readonly kind: DocumentKind
  /** In HR's words, where the kind is `other`. */
  readonly name: string
  readonly type: DocumentType
  readonly state: DocumentState
}

interface DocumentTableProps {
  readonly candidates: readonly { readonly candidateNumber: string; readonly documents: readonly ListedDocument[] }[]
  /** The address under which a document is opened by its id. */
  readonly base: string
}

/** Who has handed in what, by candidate number. */
export function DocumentTable({ candidates, base }: DocumentTableProps) {
  const { t } = useTranslation('documents')
  return (
    <Table
      label={t('table.label')} captionHidden rows={candidates} rowKey={({ candidateNumber }) => candidateNumber}
      columns={[
        { key: 'candidate', header: t('table.candidate'), rowHeader: true, cell: ({ candidateNumber }) => candidateNumber },
        { key: 'documents', header: t('table.documents'), cell: ({ documents }) => (documents.length === 0 ? t('table.nothing') : documents.map((document) => <div key={document.id}><OneDocument document={document} base={base} /></div>)) },
      ]}
    />
  )
}

/** A file to fetch: a plain link, which no script of the page takes over. */
function OneDocument({ document: { id, kind, name, type, state }, base }: { document: ListedDocument; base: string }) {
  const { t } = useTranslation('documents')
  const words = `${kind === 'other' && name !== '' ? name : t(`kinds.${kind}`)} (${t(`types.${type}`)})`
  return state === 'ready' ? <a href={`${base}/${id}`} download>{words}</a> : <>{words} <Badge kind={state === 'waiting' ? 'info' : 'warning'}>{t(`states.${state}`)}</Badge></>
}
