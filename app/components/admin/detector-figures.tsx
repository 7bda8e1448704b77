import { detectorFigures, type LanguageFigures } from '~/detection/figures'
import { interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Table } from '../ui/table'

type Line = LanguageFigures & { readonly language: InterfaceLanguage }
const lines: readonly Line[] = interfaceLanguages.map((language) => ({ language, ...detectorFigures[language] }))
const shares = ['names', 'direct', 'special', 'equality'] as const

/** What the detector finds and misses in answers that were written to measure it: so that nobody trusts it further than it goes. */
export function DetectorFigures() {
  const { t } = useTranslation('findings')
  const language = useLanguage()
  const inThousand = ({ falseInWords: { found, of } }: Line) => formatNumber(Math.round((10_000 * found) / Math.max(of, 1)) / 10, language)
  const columns = [
    { key: 'language', header: t('figures.language'), rowHeader: true, cell: (line: Line) => t(`figures.languages.${line.language}`) },
    ...shares.map((share) => ({
      key: share, header: t(`figures.${share}`), align: 'right' as const, cell: (line: Line) => t('figures.share', { ...line[share] }),
    })),
    { key: 'alarms', header: t('figures.alarms'), align: 'right' as const, cell: (line: Line) => t('figures.share', { ...line.cleanWithAlarm }) },
    { key: 'false', header: t('figures.falseInThousand'), align: 'right' as const, cell: inThousand },
  ]
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      <p className="measure">{t('figures.finds')}</p>
      <Table label={t('figures.table')} columns={columns} rows={lines} rowKey={(line) => line.language} />
      <p className="measure">{t('figures.misses')}</p>
    </section>
  )
}
