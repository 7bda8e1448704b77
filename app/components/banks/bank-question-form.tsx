import { inLanguage, languages, linesOfTexts } from '~/domain/local-text'
import { approaches } from '~/domain/questionnaire/bank'
import { hasPart } from '~/domain/questionnaire/kinds'
import type { QuestionPart } from '~/domain/questionnaire/kinds/kind'
import { anchorLevels } from '~/domain/questionnaire/question'
import { bankQuestionForm } from '~/forms/banks'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm, type ZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankQuestionPage } from '~/views/hr/banks.server'
import type * as z from 'zod/mini'
import { both, LocalTextFields, useLocalLabels } from '../hr/local-text-fields'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'

type Values = z.input<typeof bankQuestionForm>

/** A question of the bank in both languages. Only the parts of its kind are asked for. */
export function BankQuestionForm({ page, reply }: { page: BankQuestionPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['drafting', 'banks', 'common'])
  const { kind } = page.question
  const form = useZodForm(bankQuestionForm, { defaults: defaultsOf(page), labels: useLabels(), reply, submit: useSubmit() })
  const has = (part: QuestionPart) => hasPart(kind, part)
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={page.head.revision} />
      <LocalTextFields form={form} name="prompt" label={t('drafting:question.prompt')} hint={t('drafting:question.hints.prompt')} languages={languages} rows={3} />
      <LocalTextFields form={form} name="help" label={t('drafting:question.help')} hint={t('drafting:question.hints.help')} languages={languages} rows={4} />
      {has('material') && <LocalTextFields form={form} name="material" label={t('drafting:question.material')} hint={t('drafting:question.hints.material')} languages={languages} rows={6} />}
      {has('options') && <LocalTextFields form={form} name="options" label={t('drafting:question.options')} hint={t('drafting:question.hints.options')} languages={languages} rows={5} />}
      {has('unit') && <LocalTextFields form={form} name="unit" label={t('drafting:question.unit')} hint={t('drafting:question.hints.unit')} languages={languages} />}
      <Measures form={form} page={page} />
      {has('rubric') && <Rubric form={form} />}
      {has('laterProof') && <LocalTextFields form={form} name="laterProof" label={t('drafting:question.laterProof')} hint={t('drafting:question.hints.laterProof')} languages={languages} rows={2} />}
      <TextField label={t('banks:parts.source')} hint={t('banks:hints.source')} width="full" {...form.field('source')} />
      <Button>{t('common:save')}</Button>
    </Form>
  )
}

function Measures({ form, page: { question, qualifications } }: { form: ZodForm<Values>; page: BankQuestionPage }) {
  const { t } = useTranslation(['drafting', 'banks', 'common'])
  const language = useLanguage()
  return (
    <>
      <RadioGroup legend={t('banks:parts.approach')} options={approaches.map((value) => ({ value, label: t(`approaches.${value}`), hint: t(`banks:approachHints.${value}`) }))} {...form.field('approach')} />
      <CheckboxGroup legend={t('question.qualificationIds')} hint={t('banks:hints.covers')} options={qualifications.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))} {...form.boxes('covers')} />
      {hasPart(question.kind, 'wordLimit') && <TextField label={t('question.wordLimit')} hint={t('question.hints.wordLimit')} width="xxs" inputMode="numeric" {...form.field('wordLimit')} />}
      <TextField label={t('question.minutes')} hint={t('question.hints.minutes')} width="xxs" inputMode="numeric" {...form.field('minutes')} />
      {question.scored
        ? <TextField label={t('question.weight')} hint={t('banks:hints.defaultWeight')} width="xxs" inputMode="numeric" {...form.field('defaultWeight')} />
        : <input type="hidden" name="defaultWeight" value={question.defaultWeight} />}
    </>
  )
}

function Rubric({ form }: { form: ZodForm<Values> }) {
  const { t } = useTranslation(['drafting', 'banks', 'common'])
  return (
    <section className="stack" aria-labelledby="rubric">
      <h2 id="rubric">{t('question.rubric')}</h2>
      <p>{t('question.hints.rubric')}</p>
      {anchorLevels.map((level) => <LocalTextFields key={level} form={form} name={`anchor${level}`} label={t('question.anchor', { level })} languages={languages} rows={3} />)}
      <LocalTextFields form={form} name="strongAnswer" label={t('question.strongAnswer')} hint={t('question.hints.strongAnswer')} languages={languages} rows={3} />
    </section>
  )
}

/** In the order of the page, which is the order of the error summary. */
function useLabels(): Record<string, string> {
  const { t } = useTranslation(['drafting', 'banks', 'common'])
  const localLabels = useLocalLabels()
  const texts = (names: readonly ('prompt' | 'help' | 'material' | 'options' | 'unit' | 'strongAnswer' | 'laterProof')[]) => localLabels(Object.fromEntries(names.map((name) => [name, t(`drafting:question.${name}`)])))
  return {
    ...texts(['prompt', 'help', 'material', 'options', 'unit']),
    approach: t('banks:parts.approach'), covers: t('drafting:question.qualificationIds'), wordLimit: t('drafting:question.wordLimit'),
    minutes: t('drafting:question.minutes'), defaultWeight: t('drafting:question.weight'),
    ...localLabels(Object.fromEntries(anchorLevels.map((level) => [`anchor${level}`, t('drafting:question.anchor', { level })]))),
    ...texts(['strongAnswer', 'laterProof']), source: t('banks:parts.source'),
  }
}

function defaultsOf({ head, question }: BankQuestionPage): Values {
  const { approach, covers, minutes, wordLimit, defaultWeight, anchors, source } = question
  const options = linesOfTexts((question.options ?? []).map(({ text }) => text))
  return {
    revision: String(head.revision), approach, covers: [...covers], minutes: String(minutes), defaultWeight: String(defaultWeight), wordLimit: wordLimit === null ? '' : String(wordLimit),
    prompt: both(question.prompt), help: both(question.help), material: both(question.material), options: both(options), unit: both(question.unit),
    anchor1: both(anchors?.[1]), anchor3: both(anchors?.[3]), anchor5: both(anchors?.[5]),
    strongAnswer: both(question.strongAnswer), laterProof: both(question.laterProof), source,
  }
}
