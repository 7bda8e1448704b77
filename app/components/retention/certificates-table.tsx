import { formatDateTime, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ListedCertificate } from '~/views/staff/certificates.server'
import { Table } from '../ui/table'

/** Certificates of erasure, each to be downloaded. */
export function CertificatesTable({ certificates, base }: { certificates: readonly ListedCertificate[]; base: string }) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('certificates.title')}</h2>
      <p className="measure">{t('certificates.lead')}</p>
      {certificates.length === 0 ? <p>{t('certificates.empty')}</p> : (
        <Table
          label={t('certificates.title')} captionHidden rows={certificates} rowKey={({ id }) => id}
          columns={[
            { key: 'at', header: t('certificates.at'), rowHeader: true, cell: ({ at }) => formatDateTime(new Date(at), language) },
            { key: 'what', header: t('certificates.what'), cell: ({ what }) => t(`certificates.kinds.${what}`) },
            { key: 'why', header: t('certificates.why'), cell: ({ occasion }) => t(`certificates.occasions.${occasion}`) },
            { key: 'keys', header: t('certificates.keys'), align: 'right', cell: ({ keys }) => formatNumber(keys, language) },
            { key: 'rows', header: t('certificates.rows'), align: 'right', cell: ({ rows }) => formatNumber(rows, language) },
            { key: 'file', header: t('certificates.file'), cell: ({ id, at }) => <a href={`${base}/${id}`}>{t('certificates.download', { at: formatDateTime(new Date(at), language) })}</a> },
          ]}
        />
      )}
    </section>
  )
}
