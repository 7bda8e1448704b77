import type { ReactElement } from 'react'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { yesNoAnswers } from '~/domain/questionnaire/kinds/yes-no'
import type { QuestionView } from '~/domain/questionnaire/question-view'
import { countWords } from '~/domain/text/words'
import { useTranslation } from '~/i18n/translation'
import { CheckboxGroup } from '../ui/checkbox-group'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'
import { OwnWords } from './own-words'

export interface AnswerFieldProps {
  readonly question: QuestionView
  /** What is stored, or was typed. */
  readonly text: string
  readonly error: string | undefined
  readonly readOnly: boolean
}

const fields: Readonly<Record<AnswerKind, (props: AnswerFieldProps) => ReactElement>> = {
  'long-text': WrittenField, 'short-text': WrittenField, 'work-sample': WrittenField,
  'single-choice': SingleChoiceField, 'multiple-choice': MultipleChoiceField, number: NumberField, 'yes-no': YesNoField,
}

/** Where the answer is written or chosen. Its name is `answer`. */
export function AnswerField(props: AnswerFieldProps) {
  const Field = fields[props.question.kind]
  return <Field {...props} />
}

const errorOf = ({ error }: AnswerFieldProps) => (error === undefined ? {} : { error })

function WrittenField(props: AnswerFieldProps) {
  const { t } = useTranslation('applicant')
  const { question: { kind, wordLimit: limit }, text, readOnly } = props
  const counter = limit === null ? {} : { counter: { count: countWords(text), limit, template: t('question.counter'), overTemplate: t('question.counterOver') } }
  return (
    <TextAreaField
      name="answer"
      label={t('question.answer')}
      hint={limit === null ? t('question.hint') : t('question.limitHint', { limit })}
      defaultValue={text}
      rows={kind === 'short-text' ? 6 : 14}
      autoComplete="off"
      readOnly={readOnly}
      {...counter}
      {...errorOf(props)}
    />
  )
}

function YesNoField(props: AnswerFieldProps) {
  const { t } = useTranslation('applicant')
  const options = yesNoAnswers.map((value) => ({ value, label: t(`question.${value}`), disabled: props.readOnly }))
  return <RadioGroup name="answer" legend={t('question.yesNo')} options={options} defaultValue={props.text} {...errorOf(props)} />
}

const offered = ({ question, readOnly }: AnswerFieldProps) => question.options.map(({ id, text }) => ({ value: id, label: <OwnWords language={question.language}>{text}</OwnWords>, disabled: readOnly }))

function SingleChoiceField(props: AnswerFieldProps) {
  const { t } = useTranslation('applicant')
  return <RadioGroup name="answer" legend={t('question.single')} options={offered(props)} defaultValue={props.text} {...errorOf(props)} />
}

function MultipleChoiceField(props: AnswerFieldProps) {
  const { t } = useTranslation('applicant')
  return <CheckboxGroup name="answer" legend={t('question.multiple')} options={offered(props)} defaultValues={props.text.split(' ')} {...errorOf(props)} />
}

function NumberField(props: AnswerFieldProps) {
  const { t } = useTranslation('applicant')
  const { question: { unit }, text, readOnly } = props
  return (
    <TextField
      name="answer" label={unit === '' ? t('question.number') : t('question.numberIn', { unit })} inputMode="decimal" width="s" autoComplete="off"
      defaultValue={text} readOnly={readOnly} {...errorOf(props)}
    />
  )
}
