import { rereadChoices, usualRereadFrom } from '~/domain/scoring/disagreement'
import { useTranslation } from '~/i18n/translation'
import { RadioGroup } from '../ui/radio-group'

/** From how many levels apart an answer is read again: chosen with the press that ends the scoring. */
export function RereadChoice() {
  const { t } = useTranslation('reread')
  return (
    <RadioGroup
      name="rereadFrom" legend={t('open.legend')} hint={t('open.hint')} defaultValue={String(usualRereadFrom)}
      options={rereadChoices.map((from) => ({ value: String(from), label: t(`open.from_${from}`) }))}
    />
  )
}
