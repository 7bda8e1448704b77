import { useTranslation } from '~/i18n/translation'
import { replacementTexts, veilReplacements } from '~/domain/anonymity/categories'
import type { Language } from '~/domain/local-text'
import { SelectField } from '../ui/select-field'

/** What stands in the committee's text in place of what is veiled, in the language of the answer. */
export function ReplacementField({ id, language }: { id: string; language: Language }) {
  const { t } = useTranslation('clearing')
  const options = veilReplacements.map((replacement) => ({ value: replacement, label: replacementTexts[replacement][language] }))
  return <SelectField id={id} name="replacement" label={t('veil.replacement')} options={options} width="s" />
}
