import { replacementTexts } from '~/domain/anonymity/categories'
import { staffLanguage } from '~/domain/local-text'
import { formatNumber, formatPercent } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { FindingsPage, FoundLine, MissedLine } from '~/views/admin/findings.server'
import { Table } from '../ui/table'

/** How findings have held in use: what people took over, what they did not, and what they had to find themselves. */
export function FindingsInUse({ found, missed }: Pick<FindingsPage, 'found' | 'missed'>) {
  const { t } = useTranslation('findings')
  return (
    <section className="stack" aria-labelledby="in-use">
      <h2 id="in-use">{t('use.title')}</h2>
      <p className="measure">{t('use.text')}</p>
      {found.length === 0 && missed.length === 0 ? <p>{t('use.none')}</p> : null}
      {found.length > 0 ? <Found lines={found} /> : null}
      {missed.length > 0 ? <Missed lines={missed} /> : null}
    </section>
  )
}

function Found({ lines }: { lines: readonly FoundLine[] }) {
  const { t } = useTranslation(['findings', 'clearing', 'common'])
  const language = useLanguage()
  const columns = [
    { key: 'category', header: t('findings:use.category'), rowHeader: true, cell: ({ category }: FoundLine) => t(`clearing:categories.${category}`) },
    { key: 'language', header: t('findings:use.language'), cell: (line: FoundLine) => t(`common:languages.${line.language}`) },
    { key: 'found', header: t('findings:use.found'), align: 'right' as const, cell: ({ figures }: FoundLine) => (figures ? formatNumber(figures.found, language) : t('findings:use.few')) },
    { key: 'accepted', header: t('findings:use.accepted'), align: 'right' as const, cell: ({ figures }: FoundLine) => (figures ? formatPercent(figures.accepted, language) : t('findings:use.few')) },
  ]
  return <Table label={t('findings:use.foundTable')} columns={columns} rows={lines} rowKey={(line) => `${line.language} ${line.category}`} />
}

function Missed({ lines }: { lines: readonly MissedLine[] }) {
  const { t } = useTranslation(['findings', 'common'])
  const language = useLanguage()
  const columns = [
    { key: 'word', header: t('findings:use.word'), rowHeader: true, cell: ({ replacement }: MissedLine) => replacementTexts[replacement][staffLanguage(language)] },
    { key: 'language', header: t('findings:use.language'), cell: (line: MissedLine) => t(`common:languages.${line.language}`) },
    { key: 'spans', header: t('findings:use.times'), align: 'right' as const, cell: ({ spans }: MissedLine) => (spans === null ? t('findings:use.few') : formatNumber(spans, language)) },
  ]
  return <Table label={t('findings:use.missedTable')} columns={columns} rows={lines} rowKey={(line) => `${line.language} ${line.replacement}`} />
}
