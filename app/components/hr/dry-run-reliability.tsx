import { useTranslation } from '~/i18n/translation'
import { reliabilityBand, type Alpha, type ReliabilityBand } from '~/domain/statistics/krippendorff'
import { formatCoefficient } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Alert, type AlertKind } from '../ui/alert'

const kinds: Readonly<Record<ReliabilityBand, AlertKind>> = { reliable: 'success', tentative: 'info', unreliable: 'warning' }

/** Whether the scores resemble each other: in words, then what to do, then the figure. */
export function DryRunReliability({ alpha }: { alpha: Alpha }) {
  const { t } = useTranslation(['dry-run', 'common'])
  const language = useLanguage()
  const band = alpha.value === null ? null : reliabilityBand(alpha.value)
  return (
    <div className="stack">
      <h3>{t('reliability.title')}</h3>
      {alpha.value === null || band === null ? (
        <Alert kind="info" kindText={t('common:kinds.info')} title={t('reliability.none')} headingLevel={4}><p>{t('reliability.noneText')}</p></Alert>
      ) : (
        <>
          <Alert kind={kinds[band]} kindText={t(`common:kinds.${kinds[band]}`)} title={t(`reliability.bands.${band}`)} headingLevel={4}><p>{t(`reliability.texts.${band}`)}</p></Alert>
          <p className="measure">{t('reliability.figure', { alpha: formatCoefficient(alpha.value, language) })}</p>
          <p className="measure">{t('reliability.limits')}</p>
        </>
      )}
    </div>
  )
}
