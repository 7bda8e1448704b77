import { languages } from '~/domain/local-text'
import { formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { EscoPage as EscoCounts } from '~/views/admin/esco.server'
import { Alert } from '../ui/alert'
import { PageHeading } from '../ui/page-heading'
import { AdminTabs } from './admin-tabs'
import { EscoForm, type EscoReply } from './esco-form'

interface EscoPageProps {
  /** `imported`: how many skills just came in, or null. */
  readonly page: EscoCounts & { readonly imported: number | null }
  readonly reply: EscoReply | undefined
}

const source = 'esco.ec.europa.eu/en/use-esco/download'

/** What ESCO is, where its file is, and the form that takes it in. */
export function EscoPage({ page: { counts, imported }, reply }: EscoPageProps) {
  const { t } = useTranslation(['admin', 'common'])
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <PageHeading title={t('admin:esco.title')} lead={t('admin:esco.what')} />
      <AdminTabs current="esco" />
      {imported !== null && !reply ? <Alert kind="success" role="status" title={t('admin:esco.imported', { count: imported, number: formatNumber(imported, language) })} /> : null}
      <section className="stack measure">
        <h2>{t('admin:esco.kept')}</h2>
        <ul>{languages.map((one) => (
          <li key={one}>{t('admin:esco.count', { count: counts[one], number: formatNumber(counts[one], language), language: t(`common:languages.${one}`) })}</li>
        ))}</ul>
      </section>
      <section className="stack measure">
        <h2>{t('admin:esco.downloadTitle')}</h2>
        <p><a href={`https://${source}`} rel="noreferrer">{source}</a></p>
        <p>{t('admin:esco.download')}</p>
        <p>{t('admin:esco.nothingFetched')}</p>
      </section>
      <EscoForm reply={reply} />
      <p className="muted">{t('admin:esco.attribution')}</p>
    </div>
  )
}
