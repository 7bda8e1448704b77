import type { DocumentKind } from '~/domain/recruitment/documents'
import { useTranslation } from '~/i18n/translation'

/** What a kind of document is called; the one that HR named by its name. */
export function useKindName(): (of: { readonly kind: DocumentKind; readonly name: string }) => string {
  const { t } = useTranslation('own-documents')
  return ({ kind, name }) => (kind === 'other' && name !== '' ? name : t(`kinds.${kind}`))
}
