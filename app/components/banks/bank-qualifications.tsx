import { inLanguage } from '~/domain/local-text'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankFamilyPage } from '~/views/hr/banks.server'
import { Details } from '../ui/details'
import { bankPath } from './paths'

/** The qualifications of a family, each with the behaviour that shows it. */
export function BankQualifications({ page: { head, qualifications } }: { page: BankFamilyPage }) {
  const { t } = useTranslation('banks')
  const language = useLanguage()
  return (
    <ul className="nobullet-list no-max-width stack">
      {qualifications.map(({ id, name, description, indicators, coveredBy }) => (
        <li key={id}><div className="panel stack">
          <h3><a href={bankPath(head.family, `qualifications/${id}`)}>{inLanguage(name, language)}</a></h3>
          <p>{inLanguage(description, language)}</p>
          <p className="muted">{t('family.coveredBy', { count: coveredBy })}</p>
          <Details summary={<>{t('family.indicators')}<span className="sr-only">: {inLanguage(name, language)}</span></>}>
            <ul>{indicators.map((indicator) => <li key={inLanguage(indicator, 'da')}>{inLanguage(indicator, language)}</li>)}</ul>
          </Details>
        </div></li>
      ))}
    </ul>
  )
}
