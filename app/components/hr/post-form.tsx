import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { inLanguage, languages as allLanguages, type LocalText } from '~/domain/local-text'
import { positionKinds } from '~/domain/recruitment/blindness-policy'
import type { FormReply } from '~/forms/form-errors'
import { anchorUses, cvUses, postForm } from '~/forms/post'
import { useZodForm, type ZodForm } from '~/forms/use-zod-form'
import { useSubmit } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/hr/post.server'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { DateTimeField } from '../ui/date-time-field'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { SelectField } from '../ui/select-field'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'
import { BlindnessFields } from './blindness-fields'
import { LocalTextFields, useLocalLabels } from './local-text-fields'
import type * as z from 'zod/mini'

type Values = z.input<ReturnType<typeof postForm>>

interface PostFormProps {
  readonly page: PostPage
  readonly reply: FormReply | undefined
}

/** The facts of the post. */
export function PostForm({ page: { head, facts, departments, blindnessPolicy, longestRetention }, reply }: PostFormProps) {
  const { t } = useTranslation(['draft', 'post', 'common'])
  const form = useZodForm(postForm(longestRetention), { defaults: defaultsOf(head, facts), labels: usePostLabels(), reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <fieldset disabled={!head.isEditable} className="plain-fieldset stack">
        <LocalTextFields form={form} name="title" label={t('post:post.fields.title')} languages={facts.languages} />
        <CheckboxGroup legend={t('post:post.fields.languages')} hint={t('post:post.hints.languages')} options={allLanguages.map((value) => ({ value, label: t(`common:languages.${value}`) }))} {...form.boxes('languages')} />
        <WhereAndHowMany form={form} departments={departments} />
        <RadioGroup legend={t('post:post.fields.positionKind')} options={positionKinds.map((value) => ({ value, label: t(`post:positionKinds.${value}`) }))} {...form.field('positionKind')} />
        <BlindnessFields policy={blindnessPolicy} blindness={form.field('blindness')} reason={form.field('ordinaryReason')} />
        <DeadlineAndAfter form={form} longestRetention={longestRetention} />
        {head.isEditable && <Button>{t('common:save')}</Button>}
      </fieldset>
    </Form>
  )
}

function WhereAndHowMany({ form, departments }: { form: ZodForm<Values>; departments: readonly { id: string; name: LocalText }[] }) {
  const { t } = useTranslation(['draft', 'post', 'common'])
  const language = useLanguage()
  const options = [{ value: '', label: t('draft:choose') }, ...departments.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))]
  return (
    <>
      <SelectField label={t('post:post.fields.departmentId')} options={options} {...form.field('departmentId')} />
      <TextField label={t('post:post.fields.place')} optionalText={t('common:optional')} width="l" {...form.field('place')} />
      <TextField label={t('post:post.fields.positions')} width="xxs" inputMode="numeric" {...form.field('positions')} />
      <TextField label={t('post:post.fields.hoursPerWeek')} optionalText={t('common:optional')} width="xxs" inputMode="numeric" {...form.field('hoursPerWeek')} />
    </>
  )
}

function DeadlineAndAfter({ form, longestRetention }: { form: ZodForm<Values>; longestRetention: number }) {
  const { t } = useTranslation(['draft', 'post', 'common'])
  return (
    <>
      <DateTimeField kind="datetime-local" label={t('post:post.fields.deadline')} hint={t('post:post.hints.deadline')} {...form.field('deadline')} />
      <RadioGroup legend={t('post:post.fields.cvUse')} options={cvUses.map((value) => ({ value, label: t(`post:cvUse.${value}`), hint: t(`post:cvUse.hints.${value}`) }))} {...form.field('cvUse')} />
      <RadioGroup legend={t('post:post.fields.publishesAnchors')} options={anchorUses.map((value) => ({ value, label: t(`post:anchorUse.${value}`), hint: t(`post:anchorUse.hints.${value}`) }))} {...form.field('publishesAnchors')} />
      <TextField label={t('post:post.fields.retentionMonths')} hint={t('post:post.hints.retentionMonths', { count: longestRetention })} width="xxs" inputMode="numeric" {...form.field('retentionMonths')} />
      <TextAreaField label={t('post:post.fields.contact')} hint={t('post:post.hints.contact')} rows={3} optionalText={t('common:optional')} {...form.field('contact')} />
    </>
  )
}

function usePostLabels(): Record<string, string> {
  const { t } = useTranslation(['draft', 'post', 'common'])
  const localLabels = useLocalLabels()
  const names = ['languages', 'departmentId', 'place', 'positions', 'hoursPerWeek', 'positionKind', 'deadline', 'cvUse', 'publishesAnchors', 'retentionMonths', 'contact'] as const
  return { ...localLabels({ title: t('post:post.fields.title') }), ...Object.fromEntries(names.map((name) => [name, t(`post:post.fields.${name}`)])) }
}

function defaultsOf({ title, revision }: PostPage['head'], { languages, positions, hoursPerWeek, retentionMonths, cvUse, publishesAnchors, ...facts }: PostPage['facts']): Values {
  return {
    ...facts,
    revision: String(revision),
    title: { da: title.da ?? '', en: title.en ?? '' },
    languages: [...languages],
    positions: String(positions),
    hoursPerWeek: hoursPerWeek === null ? '' : String(hoursPerWeek),
    retentionMonths: retentionMonths === null ? '' : String(retentionMonths),
    cvUse: cvUse ?? '',
    publishesAnchors: publishesAnchors ? 'published' : 'hidden',
  }
}
