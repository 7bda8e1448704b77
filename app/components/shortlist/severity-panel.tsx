import { useTranslation } from '~/i18n/translation'
import { formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { NamedSeverity, SeverityShown } from '~/views/staff/ranking-certainty.server'

/** Who is stricter or milder than the panel, for chair and HR; or why it is not told. */
export function SeverityPanel({ severity }: { severity: SeverityShown }) {
  const { t } = useTranslation('ranking')
  return (
    <section className="stack">
      <h2>{t('severity.title')}</h2>
      <p className="measure">{t('severity.who')} {t('severity.not')}</p>
      {severity.told
        ? <ul className="measure">{severity.reviewers.map((reviewer, index) => <li key={index}><InWords reviewer={reviewer} /></li>)}</ul>
        : <p className="measure">{t(`severity.withheld.${severity.because}`)}</p>}
    </section>
  )
}

/** An interval around nothing says "like the panel", whatever the figure in it. */
function InWords({ reviewer: { name, leniency, lower, upper } }: { reviewer: NamedSeverity }) {
  const { t } = useTranslation('ranking')
  const language = useLanguage()
  const steps = (value: number) => formatNumber(Math.round(value * 10) / 10 || 0, language)
  if (lower <= 0 && upper >= 0) return <>{t('severity.same', { name, lower: steps(lower), upper: steps(upper) })}</>
  const [from, to] = leniency < 0 ? [-upper, -lower] : [lower, upper]
  return <>{t(leniency < 0 ? 'severity.stricter' : 'severity.milder', { name, steps: steps(Math.abs(leniency)), lower: steps(from), upper: steps(to) })}</>
}
