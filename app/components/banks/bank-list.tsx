import { inLanguage } from '~/domain/local-text'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ListedBank } from '~/views/hr/banks.server'
import { Table, type TableColumn } from '../ui/table'
import { bankPath } from './paths'

/** Every job family with what its bank holds. */
export function BankList({ banks }: { banks: readonly ListedBank[] }) {
  const { t } = useTranslation('banks')
  const language = useLanguage()
  const columns: TableColumn<ListedBank>[] = [
    { key: 'name', header: t('list.family'), rowHeader: true, cell: ({ family, name }) => <a href={bankPath(family)}>{inLanguage(name, language)}</a> },
    { key: 'qualifications', header: t('list.qualifications'), align: 'right', cell: ({ qualifications }) => <span className="num">{qualifications}</span> },
    { key: 'questions', header: t('list.questions'), cell: ({ questions }) => formatList(questions.map(({ status, count }) => t(`counts.${status}`, { count })), language) },
  ]
  return <Table label={t('list.title')} captionHidden columns={columns} rows={banks} rowKey={({ family }) => family} />
}
