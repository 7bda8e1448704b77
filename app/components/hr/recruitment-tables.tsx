import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { formatDateTime, formatList, formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ListedForHr, RecruitmentsByPhase } from '~/views/hr/recruitments.server'
import { Table, type TableColumn } from '../ui/table'
import { hrPath } from './paths'

/** The recruitments stage by stage, each stage with what it waits for. */
export function RecruitmentTables({ stages }: { stages: readonly RecruitmentsByPhase[] }) {
  const { t } = useTranslation(['hr', 'draft', 'post'])
  const columns = useColumns()
  return stages.map(({ phase, recruitments }) => (
    <section key={phase} className="stack">
      <h2>{t(`phases.${phase}`)}</h2>
      <p>{t(`waiting.${phase}`)}</p>
      <Table label={t(`phases.${phase}`)} captionHidden columns={columns(phase === 'draft')} rows={recruitments} rowKey={({ recruitmentId }) => recruitmentId} />
    </section>
  ))
}

function useColumns(): (areDrafts: boolean) => TableColumn<ListedForHr>[] {
  const { t } = useTranslation(['hr', 'draft', 'post'])
  const language = useLanguage()
  return (areDrafts) => [
    { key: 'title', header: t('home.post'), rowHeader: true, cell: ({ recruitmentId, title }) => <a href={hrPath(recruitmentId)}>{inLanguage(title, language) || t('draft:untitled')}</a> },
    { key: 'department', header: t('post:post.fields.departmentId'), cell: ({ department }) => inLanguage(department, language) },
    { key: 'deadline', header: t('post:post.fields.deadline'), cell: ({ deadline }) => (deadline ? formatDateTime(deadline, language) : t('home.noDeadline')) },
    ...(areDrafts ? [] : [
      { key: 'applications', header: t('home.applications'), align: 'right' as const, cell: ({ applications }: ListedForHr) => <span className="num">{formatNumber(applications ?? 0, language)}</span> },
      { key: 'waiting', header: t('home.waitingFor'), cell: ({ waitingFor }: ListedForHr) => formatList(waitingFor, language) || '–' },
    ]),
  ]
}
