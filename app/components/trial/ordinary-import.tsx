import type { OrdinaryProblem } from '~/domain/trial/ordinary'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { FileField } from '../ui/file-field'
import { PageHeading } from '../ui/page-heading'

interface OrdinaryImportProps {
  /** Those that stand now; null: none. */
  readonly standing: { readonly by: string; readonly at: Date; readonly rows: number } | null
  readonly reply: { readonly hasNoFile: boolean; readonly problems: readonly OrdinaryProblem[] } | undefined
}

const rules = ['rows', 'must', 'people', 'shares', 'all'] as const

/** What the file must be, and where it is chosen; after one that was wrong, everything that is to be mended. */
export function OrdinaryImport({ standing, reply }: OrdinaryImportProps) {
  const { t } = useTranslation(['comparison', 'trial', 'common'])
  const language = useLanguage()
  return (
    <>
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('trial:title'), href: '/hr/trial' }, { label: t('comparison:import.title') }]} />
      <PageHeading title={t('comparison:import.title')} lead={t('comparison:import.lead')} />
      {reply && reply.problems.length > 0 ? <Problems problems={reply.problems} /> : null}
      <section className="stack measure">
        <h2>{t('comparison:import.rules.title')}</h2>
        <ul>{rules.map((rule) => <li key={rule}>{t(`comparison:import.rules.${rule}`)}</li>)}</ul>
        <p><ButtonLink variant="secondary" href="/hr/trial/ordinary/template.csv" type="text/csv">{t('comparison:import.template')}</ButtonLink></p>
      </section>
      <div className="stack measure">
        <p>{standing ? t('comparison:import.standing', { rows: standing.rows, by: standing.by, date: formatDate(standing.at, language) }) : t('comparison:import.nothing')}</p>
        <FileField name="file" label={t('comparison:import.file')} hint={t('comparison:import.fileHint')} accept=".csv,text/csv" {...(reply?.hasNoFile ? { error: t('comparison:import.noFile') } : {})} />
        <Button>{t('comparison:import.submit')}</Button>
      </div>
    </>
  )
}

function Problems({ problems }: { problems: readonly OrdinaryProblem[] }) {
  const { t } = useTranslation(['comparison', 'common'])
  const placeOf = ({ line, column }: OrdinaryProblem) => {
    const parts = [line === null ? t('comparison:import.wholeFile') : t('comparison:import.line', { line }), ...(column === '' ? [] : [t('comparison:import.column', { column })])]
    return parts.join(', ')
  }
  return (
    <Alert kind="error" kindText={t('common:kinds.error')} title={t('comparison:import.problems', { count: problems.length })} id="problems">
      <p>{t('comparison:import.unchanged')}</p>
      <ul>{problems.map((problem, index) => <li key={index}><strong>{placeOf(problem)}</strong>: {t(`comparison:import.problem.${problem.code}`, { found: problem.found })}</li>)}</ul>
    </Alert>
  )
}
