import { inLanguage } from '~/domain/local-text'
import { categories, clocks } from '~/domain/retention/clocks'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { Kept, KeptRecruitment } from '~/views/hr/erasure.server'
import type { ListedCertificate } from '~/views/staff/certificates.server'
import { outcomes, type RetentionRules } from '~/domain/retention/periods'
import { hrPath } from '../hr/paths'
import { PageHeading } from '../ui/page-heading'
import { Table } from '../ui/table'
import { CertificatesTable } from './certificates-table'

/** What is due when, and the proofs of what is gone. */
export function RetentionPage({ recruitments: kept, rules, certificates }: Kept & { certificates: readonly ListedCertificate[] }) {
  const { t } = useTranslation('retention')
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      <p className="measure">{t('how')}</p>
      {kept.length === 0 ? <p>{t('list.empty')}</p> : <KeptTable kept={kept} />}
      <OrganisationRules rules={rules} />
      <Clocks />
      <CertificatesTable certificates={certificates} base="/hr/certificates" />
    </div>
  )
}

function KeptTable({ kept }: { kept: readonly KeptRecruitment[] }) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const when = ({ state, dueAt }: KeptRecruitment) => (state === 'later' && dueAt ? formatDate(new Date(dueAt), language) : t(`list.${state === 'due' ? 'now' : state === 'undated' ? 'undated' : 'running'}`))
  return (
    <Table
      label={t('list.label')} rows={kept} rowKey={({ id }) => id}
      columns={[
        { key: 'title', header: t('list.title'), rowHeader: true, cell: ({ id, title }) => <a href={hrPath(id, 'erasure')}>{inLanguage(title, language)}</a> },
        { key: 'when', header: t('list.phase'), cell: when },
        { key: 'hold', header: t('list.hold'), cell: ({ isHeld }) => t(isHeld ? 'list.held' : 'list.notHeld') },
      ]}
    />
  )
}

/** What an administrator has set, with the reasons. */
function OrganisationRules({ rules: { periods, reasons } }: { rules: RetentionRules }) {
  const { t } = useTranslation('retention')
  const months = (count: number) => t('organisation.months', { count })
  return (
    <section className="stack">
      <h2>{t('organisation.title')}</h2>
      <p className="measure">{t('organisation.lead')}</p>
      <Table
        label={t('organisation.title')} captionHidden compact rows={outcomes} rowKey={(outcome) => outcome}
        columns={[
          { key: 'outcome', header: t('organisation.outcome'), rowHeader: true, cell: (outcome) => t(`rules.outcomes.${outcome}`) },
          { key: 'identity', header: t('organisation.identity'), cell: (outcome) => months(periods[outcome].identity) },
          { key: 'case', header: t('organisation.case'), cell: (outcome) => months(periods[outcome].case) },
          { key: 'reason', header: t('organisation.reason'), cell: (outcome) => reasons[outcome] || t('organisation.noReason') },
        ]}
      />
    </section>
  )
}

function Clocks() {
  const { t } = useTranslation('retention')
  return (
    <section className="stack">
      <h2>{t('kept.title')}</h2>
      <Table
        label={t('kept.title')} captionHidden compact rows={categories} rowKey={(category) => category}
        columns={[
          { key: 'category', header: t('kept.category'), rowHeader: true, cell: (category) => t(`kept.categories.${category}`) },
          { key: 'when', header: t('kept.when'), cell: (category) => t(`kept.start.${clocks[category].start}`) },
        ]}
      />
      <p className="measure">{t('backups')}</p>
    </section>
  )
}
