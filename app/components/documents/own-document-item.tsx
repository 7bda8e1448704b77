import { formatDate, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OwnDocument } from '~/views/applicant/own-documents.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { HandInForm } from './hand-in-form'
import { useKindName } from './use-kind-name'

const badges: Readonly<Record<OwnDocument['state'], BadgeKind>> = { ready: 'success', waiting: 'info', infected: 'warning' }

interface OwnDocumentItemProps {
  readonly document: OwnDocument
  readonly requestId: string
  readonly isOpen: boolean
  readonly formKey: string
  readonly error: string | undefined
}

/** One document that was handed in: what it is, how to get it back, and until the last day how to change or delete it. */
export function OwnDocumentItem({ document: { id, kind, name, type, bytes, storedOn, state }, requestId, isOpen, formKey, error }: OwnDocumentItemProps) {
  const { t } = useTranslation('own-documents')
  const language = useLanguage()
  const title = useKindName()({ kind, name })
  const size = formatNumber(Math.max(0.01, Math.round(bytes / 10_000) / 100), language)
  const facts = t('stored', { type: t(`types.${type}`), size, day: formatDate(new Date(`${storedOn}T12:00:00Z`), language) })
  return (
    <>
      <p>
        {state === 'ready' ? <a href={`/application/documents/${id}`} download>{facts}</a> : facts} <Badge kind={badges[state]}>{t(`states.${state}`)}</Badge>
      </p>
      {state === 'ready' ? null : <p>{t(`stateTexts.${state}`)}</p>}
      {isOpen ? (
        <>
          <Details summary={t('replace')} {...(error !== undefined && { open: true })}>
            <HandInForm requestId={requestId} replaces={id} formKey={`${formKey}-${id}`} label={t('replaceWith', { kind: title })} button={t('replaceSend')} error={error} />
          </Details>
          <Details summary={t('remove')}>
            <form method="post" action="/application/documents" className="stack">
              <input type="hidden" name="documentId" value={id} />
              <p>{t('removeText')}</p>
              <div><Button name="intent" value="take-back" variant="warning">{t('removeNow')}</Button></div>
            </form>
          </Details>
        </>
      ) : null}
    </>
  )
}
