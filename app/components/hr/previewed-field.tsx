import { useTranslation } from '~/i18n/translation'
import type { QuestionView } from '~/domain/questionnaire/question-view'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'

/** The field an applicant will answer in. One may try it: nothing is kept. */
export function PreviewedField({ question: { id, kind, wordLimit } }: { question: QuestionView }) {
  const { t } = useTranslation(['hr', 'common'])
  const name = `preview-${id}`
  if (kind === 'yes-no') return <RadioGroup name={name} legend={t('hr:preview.answer')} options={[{ value: 'yes', label: t('common:yes') }, { value: 'no', label: t('common:no') }]} />
  return <TextAreaField name={name} label={t('hr:preview.answer')} {...(wordLimit !== null && { hint: t('hr:preview.words', { limit: wordLimit }) })} autoComplete="off" />
}
