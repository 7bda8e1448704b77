import { useTranslation } from '~/i18n/translation'
import { replacementTexts, type Severity } from '~/domain/anonymity/categories'
import type { Language } from '~/domain/local-text'
import type { DeskFinding } from '~/views/clearing/application.server'

const signs: Readonly<Record<Severity, string>> = { high: '●●●', medium: '●●○', low: '●○○' }

/** What the detector has to say of a finding, in words: how much it reveals, of what kind, how sure, and who found it. */
export function FindingFacts({ finding: { severity, group, certainty, recogniser, suggestion }, language }: { finding: DeskFinding; language: Language }) {
  const { t } = useTranslation('clearing')
  return (
    <p className="desk-facts">
      <span><span aria-hidden="true" className="desk-sign">{signs[severity]}</span> {t(`severities.${severity}`)}</span>
      <span>{t(`groups.${group}`)}</span>
      <span>{t(`certainties.${certainty}`)}</span>
      <span>{t('findings.foundBy', { recogniser: t(`recognisers.${recogniser}`) })}</span>
      <span>{t('findings.suggestion', { shown: replacementTexts[suggestion][language] })}</span>
    </p>
  )
}
