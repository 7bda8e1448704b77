import { useTranslation } from '~/i18n/translation'
import { kinds } from '~/domain/questionnaire/kinds'
import type { QuestionView } from '~/domain/questionnaire/question-view'
import { CheckboxGroup } from '../ui/checkbox-group'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'

/** The field an applicant will answer in. One may try it: nothing is kept. */
export function PreviewedField({ question: { id, kind, wordLimit, options, unit } }: { question: QuestionView }) {
  const { t } = useTranslation(['hr', 'common'])
  const name = `preview-${id}`
  const legend = t('hr:preview.answer')
  const offered = kind === 'yes-no' ? (['yes', 'no'] as const).map((value) => ({ value, label: t(`common:${value}`) })) : options.map((option) => ({ value: option.id, label: option.text }))
  if (kinds[kind].isWritten) return <TextAreaField name={name} label={legend} {...(wordLimit !== null && { hint: t('hr:preview.words', { limit: wordLimit }) })} autoComplete="off" />
  if (kind === 'number') return <TextField name={name} label={legend} hint={unit} width="s" inputMode="decimal" autoComplete="off" />
  return kind === 'multiple-choice' ? <CheckboxGroup name={name} legend={legend} options={offered} /> : <RadioGroup name={name} legend={legend} options={offered} />
}
