import { useTranslation } from '~/i18n/translation'
import { yesNoAnswers } from '~/domain/questionnaire/answer'
import type { QuestionView } from '~/domain/questionnaire/question-view'
import { countWords } from '~/domain/text/words'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'

interface AnswerFieldProps {
  readonly question: QuestionView
  readonly text: string
  readonly error: string | undefined
  readonly readOnly: boolean
}

/** Where the answer is written or chosen. Its name is `answer`. */
export function AnswerField({ question, text, error, readOnly }: AnswerFieldProps) {
  const { t } = useTranslation('applicant')
  const shared = error === undefined ? {} : { error }
  if (question.kind === 'yes-no') {
    const options = yesNoAnswers.map((value) => ({ value, label: t(`question.${value}`), disabled: readOnly }))
    return <RadioGroup name="answer" legend={t('question.yesNo')} options={options} defaultValue={text} {...shared} />
  }
  const { wordLimit: limit } = question
  const counter = limit === null ? {} : { counter: { count: countWords(text), limit, template: t('question.counter'), overTemplate: t('question.counterOver') } }
  return (
    <TextAreaField
      name="answer"
      label={t('question.answer')}
      hint={limit === null ? t('question.hint') : t('question.limitHint', { limit })}
      defaultValue={text}
      rows={question.kind === 'short-text' ? 6 : 14}
      autoComplete="off"
      readOnly={readOnly}
      {...counter}
      {...shared}
    />
  )
}
