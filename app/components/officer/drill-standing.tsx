import type { ReactNode } from 'react'
import { formatDate, formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ShownDrill } from '~/views/staff/shown-drill.server'
import { Alert } from '../ui/alert'

/** When the officers last practised, and that it is too long ago. */
export function DrillStanding({ drill: { last, isDue }, children }: { drill: ShownDrill; children?: ReactNode }) {
  const { t } = useTranslation(['custody', 'common'])
  const language = useLanguage()
  const when = last ? t('custody:drill.last', { date: formatDate(last.at, language), names: formatList(last.names, language) }) : t('custody:drill.never')
  return (
    <section className="stack">
      <h2>{t('custody:drill.title')}</h2>
      <p className="measure">{t('custody:drill.lead')}</p>
      {isDue ? <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{when}{last ? ` ${t('custody:drill.overdue')}` : ''}</p></Alert> : <p>{when}</p>}
      {children}
    </section>
  )
}
