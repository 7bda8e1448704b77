import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import type * as z from 'zod/mini'
import { inLanguage, type Language } from '~/domain/local-text'
import { answerKinds, hasPart, type AnswerKind } from '~/domain/questionnaire/kinds'
import type { QuestionPart } from '~/domain/questionnaire/kinds/kind'
import { anchorLevels } from '~/domain/questionnaire/question'
import type { FormReply } from '~/forms/form-errors'
import { questionForm } from '~/forms/questions'
import { useZodForm, type ZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { formatNumber, formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { QuestionPage } from '~/views/hr/questions.server'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import { both, LocalTextFields, useLocalLabels } from './local-text-fields'
import { SavesAlong } from './saves-along'

type Values = z.input<typeof questionForm>

/** One question in the words of this post: what is asked, how it is answered, how it is judged. */
export function QuestionForm({ page, reply }: { page: QuestionPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['draft', 'drafting', 'common'])
  const { head, languages } = page
  const form = useZodForm(questionForm, { defaults: defaultsOf(page), labels: useQuestionLabels(), reply, submit: useSubmit() })
  const has = partsOf(form, page)
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <fieldset disabled={!head.isEditable} className="plain-fieldset stack">
        <RadioGroup legend={t('drafting:question.kind')} options={answerKinds.map((value) => ({ value, label: t(`drafting:kinds.${value}`), hint: t(`drafting:kinds.hints.${value}`) }))} {...form.field('kind')} />
        <LocalTextFields form={form} name="prompt" label={t('drafting:question.prompt')} hint={t('drafting:question.hints.prompt')} languages={languages} rows={3} />
        <LocalTextFields form={form} name="help" label={t('drafting:question.help')} hint={t('drafting:question.hints.help')} languages={languages} rows={4} isOptional />
        <Part isShown={has('material')}><LocalTextFields form={form} name="material" label={t('drafting:question.material')} hint={t('drafting:question.hints.material')} languages={languages} rows={6} isOptional /></Part>
        <Part isShown={has('options')}><LocalTextFields form={form} name="options" label={t('drafting:question.options')} hint={t('drafting:question.hints.options')} languages={languages} rows={5} isOptional /></Part>
        <Part isShown={has('unit')}><LocalTextFields form={form} name="unit" label={t('drafting:question.unit')} hint={t('drafting:question.hints.unit')} languages={languages} isOptional /></Part>
        <Measures form={form} page={page} has={has} />
        <Part isShown={has('rubric')}><Rubric form={form} languages={languages} /></Part>
        <Part isShown={has('laterProof')}><LocalTextFields form={form} name="laterProof" label={t('drafting:question.laterProof')} hint={t('drafting:question.hints.laterProof')} languages={languages} rows={2} isOptional /></Part>
        {head.isEditable && <><SavesAlong /><Button>{t('common:save')}</Button></>}
      </fieldset>
    </Form>
  )
}

type HasPart = (part: QuestionPart) => boolean

/** The fields in which each part is written. */
const fieldsOf: Readonly<Record<QuestionPart, readonly string[]>> = {
  wordLimit: ['wordLimit'], material: ['material'], options: ['options'], unit: ['unit'], laterProof: ['laterProof'],
  rubric: ['weight', ...anchorLevels.map((level) => `anchor${level}`), 'strongAnswer'],
}

/** The parts of the kind that is chosen, and those in which something is wrong: no error points at what cannot be seen. */
function partsOf(form: ZodForm<Values>, { question }: QuestionPage): HasPart {
  const chosen = form.watched('kind')
  const kind: AnswerKind = answerKinds.find((one) => one === chosen) ?? question.kind
  return (part) => hasPart(kind, part) || fieldsOf[part].some((name) => form.isWrong(name))
}

/** Part of a question. One of another kind stays in the form unseen, so that nothing typed is lost when the kind is changed to and fro. */
function Part({ isShown, children }: { isShown: boolean; children: ReactNode }) {
  return <div className="stack" hidden={!isShown}>{children}</div>
}

function Measures({ form, page: { qualifications, share }, has }: { form: ZodForm<Values>; page: QuestionPage; has: HasPart }) {
  const { t } = useTranslation(['draft', 'drafting', 'common'])
  const language = useLanguage()
  const options = qualifications.map(({ id, name, required }) => ({ value: id, label: inLanguage(name, language), hint: t(required ? 'draft:required' : 'draft:desired') }))
  return (
    <>
      <Part isShown={has('wordLimit')}><TextField label={t('drafting:question.wordLimit')} hint={t('drafting:question.hints.wordLimit')} width="xxs" inputMode="numeric" {...form.field('wordLimit')} /></Part>
      <TextField label={t('drafting:question.minutes')} hint={t('drafting:question.hints.minutes')} width="xxs" inputMode="numeric" {...form.field('minutes')} />
      <Part isShown={has('rubric')}><TextField label={t('drafting:question.weight')} hint={t('drafting:question.hints.weight', { share: formatPercent(share, language), by: formatNumber(share, language) })} width="xxs" inputMode="numeric" {...form.field('weight')} /></Part>
      {options.length > 0
        ? <CheckboxGroup legend={t('drafting:question.qualificationIds')} options={options} {...form.boxes('qualificationIds')} />
        : <p id="qualificationIds">{t('drafting:question.noQualifications')}</p>}
    </>
  )
}

function Rubric({ form, languages }: { form: ZodForm<Values>; languages: readonly Language[] }) {
  const { t } = useTranslation(['draft', 'drafting', 'common'])
  return (
    <section className="stack" aria-labelledby="rubric">
      <h2 id="rubric">{t('drafting:question.rubric')}</h2>
      <p>{t('drafting:question.hints.rubric')}</p>
      {anchorLevels.map((level) => <LocalTextFields key={level} form={form} name={`anchor${level}`} label={t('drafting:question.anchor', { level })} languages={languages} rows={3} />)}
      <LocalTextFields form={form} name="strongAnswer" label={t('drafting:question.strongAnswer')} hint={t('drafting:question.hints.strongAnswer')} languages={languages} rows={3} isOptional />
    </section>
  )
}

/** In the order of the page, which is the order of the error summary. */
function useQuestionLabels(): Record<string, string> {
  const { t } = useTranslation(['draft', 'drafting', 'common'])
  const localLabels = useLocalLabels()
  const texts = (names: readonly ('prompt' | 'help' | 'material' | 'options' | 'unit' | 'strongAnswer' | 'laterProof')[]) => localLabels(Object.fromEntries(names.map((name) => [name, t(`drafting:question.${name}`)])))
  const plain = (names: readonly ('kind' | 'wordLimit' | 'minutes' | 'weight' | 'qualificationIds')[]) => Object.fromEntries(names.map((name) => [name, t(`drafting:question.${name}`)]))
  return {
    ...plain(['kind']),
    ...texts(['prompt', 'help', 'material', 'options', 'unit']),
    ...plain(['wordLimit', 'minutes', 'weight', 'qualificationIds']),
    ...localLabels(Object.fromEntries(anchorLevels.map((level) => [`anchor${level}`, t('drafting:question.anchor', { level })]))),
    ...texts(['strongAnswer', 'laterProof']),
  }
}

function defaultsOf({ head, question }: QuestionPage): Values {
  const { kind, minutes, weight, wordLimit, anchors, qualificationIds } = question
  return {
    revision: String(head.revision), kind, minutes: String(minutes), weight: String(weight),
    wordLimit: wordLimit === null ? '' : String(wordLimit),
    prompt: both(question.prompt), help: both(question.help), material: both(question.material), options: both(question.options), unit: both(question.unit),
    strongAnswer: both(question.strongAnswer), laterProof: both(question.laterProof),
    anchor1: both(anchors[1]), anchor3: both(anchors[3]), anchor5: both(anchors[5]),
    qualificationIds: [...qualificationIds],
  }
}
