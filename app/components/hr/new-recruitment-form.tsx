import { useTranslation } from '~/i18n/translation'
import { inLanguage, type LocalText } from '~/domain/local-text'
import { positionKinds } from '~/domain/recruitment/blindness-policy'
import type { FormReply } from '~/forms/form-errors'
import { newRecruitmentForm } from '~/forms/new-recruitment'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { NewRecruitmentPage } from '~/views/hr/new-recruitment.server'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { SelectField } from '../ui/select-field'
import { BlindnessFields } from './blindness-fields'
import { LocalTextFields, useLocalLabels } from './local-text-fields'

const empty = { title: { da: '', en: '' }, departmentId: '', family: '', positionKind: 'permanent', blindness: 'blind', ordinaryReason: '' } as const

/** What a draft begins with; everything else is filled in on the draft's own pages. */
export function NewRecruitmentForm({ page, reply }: { page: NewRecruitmentPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['hr', 'draft', 'post', 'common'])
  const localLabels = useLocalLabels()
  const language = useLanguage()
  const labels = { ...localLabels({ title: t('post:post.fields.title') }), departmentId: t('post:post.fields.departmentId'), family: t('post:post.fields.family'), positionKind: t('post:post.fields.positionKind') }
  const form = useZodForm(newRecruitmentForm, { defaults: empty, labels, reply, submit: useSubmit() })
  const options = (items: readonly { id: string; name: LocalText }[]) => [{ value: '', label: t('draft:choose') }, ...items.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))]
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <LocalTextFields form={form} name="title" label={t('post:post.fields.title')} languages={['da']} />
      <SelectField label={t('post:post.fields.departmentId')} options={options(page.departments)} {...form.field('departmentId')} />
      <SelectField label={t('post:post.fields.family')} hint={t('post:post.hints.family')} options={options(page.families)} {...form.field('family')} />
      <RadioGroup legend={t('post:post.fields.positionKind')} options={positionKinds.map((value) => ({ value, label: t(`post:positionKinds.${value}`) }))} {...form.field('positionKind')} />
      <BlindnessFields policy={page.blindnessPolicy} blindness={form.field('blindness')} reason={form.field('ordinaryReason')} />
      <Button>{t('hr:new.action')}</Button>
    </Form>
  )
}
