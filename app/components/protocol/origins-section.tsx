import { useTranslation } from '~/i18n/translation'
import type { SelectionProtocol } from '~/views/staff/protocol.server'
import { SummaryList } from '../ui/summary-list'

/** What binds the protocol to what lies elsewhere: the frozen question set, the seeds of what was drawn by lot, the log. */
export function OriginsSection({ protocol: { criteria, seeds, log, version } }: { protocol: SelectionProtocol }) {
  const { t } = useTranslation('protocol')
  const code = (value: string | null) => (value === null ? '–' : <code className="protocol__long">{value}</code>)
  return (
    <section className="stack">
      <h2>{t('origins.title')}</h2>
      <SummaryList items={[
        { term: t('origins.questionSet'), value: code(criteria.questionSetHash) },
        { term: t('origins.log'), value: code('root' in log ? log.root : log.head) },
        { term: t('origins.orders'), value: code(seeds.orders) },
        { term: t('origins.report'), value: code(seeds.report) },
        ...(seeds.secondReading ? [{ term: t('origins.secondReading'), value: code(seeds.secondReading) }] : []),
        { term: t('origins.version'), value: version },
      ]} />
      <p className="measure">{t('origins.text')}</p>
    </section>
  )
}
