import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { qualificationChoices } from '~/domain/questionnaire/qualification-choices'
import { useLanguage } from '~/i18n/use-language'
import type { QualificationsPage } from '~/views/hr/qualifications.server'
import { Details } from '../ui/details'
import { RadioGroup } from '../ui/radio-group'

/** What the family's bank offers: required, desired or not. */
export function QualificationChoices({ bank }: { bank: QualificationsPage['bank'] }) {
  const { t } = useTranslation(['draft', 'questionnaire'])
  const language = useLanguage()
  return bank.map(({ bankId, name, description, indicators, choice }) => (
    <div key={bankId} className="panel stack">
      <RadioGroup
        key={choice} inline name={`bank.${bankId}`} legend={inLanguage(name, language)} hint={inLanguage(description, language)}
        options={qualificationChoices.map((value) => ({ value, label: t(value) }))} defaultValue={choice}
      />
      <Details summary={<>{t('questionnaire:qualifications.indicators')}<span className="sr-only">: {inLanguage(name, language)}</span></>}>
        <ul>{indicators.map((indicator) => <li key={inLanguage(indicator, 'da')}>{inLanguage(indicator, language)}</li>)}</ul>
      </Details>
    </div>
  ))
}
