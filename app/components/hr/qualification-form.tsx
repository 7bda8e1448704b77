import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { qualificationWeights } from '~/domain/questionnaire/qualification-choices'
import { qualificationForm } from '~/forms/qualifications'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import type { QualificationPage } from '~/views/hr/qualifications.server'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { both, LocalTextFields, useLocalLabels } from './local-text-fields'

/** One qualification in the words of this post. */
export function QualificationForm({ page: { head, languages, qualification }, reply }: { page: QualificationPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['draft', 'questionnaire', 'common'])
  const localLabels = useLocalLabels()
  const defaults = {
    revision: String(head.revision), name: both(qualification?.name ?? {}), description: both(qualification?.description ?? {}),
    required: qualification?.required === false ? ('desired' as const) : ('required' as const),
  }
  const labels = localLabels({ name: t('questionnaire:qualification.name'), description: t('questionnaire:qualification.description') })
  const form = useZodForm(qualificationForm, { defaults, labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <fieldset disabled={!head.isEditable} className="plain-fieldset stack">
        <LocalTextFields form={form} name="name" label={t('questionnaire:qualification.name')} languages={languages} />
        <LocalTextFields form={form} name="description" label={t('questionnaire:qualification.description')} languages={languages} rows={3} isOptional />
        <RadioGroup legend={t('questionnaire:qualification.weight')} options={qualificationWeights.map((value) => ({ value, label: t(`draft:${value}`), hint: t(`questionnaire:qualification.hints.${value}`) }))} {...form.field('required')} />
        {head.isEditable && <Button>{t('common:save')}</Button>}
      </fieldset>
    </Form>
  )
}
