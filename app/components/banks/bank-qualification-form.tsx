import { languages, linesOfTexts } from '~/domain/local-text'
import { bankQualificationForm } from '~/forms/banks'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { BankQualificationPage } from '~/views/hr/banks.server'
import { both, LocalTextFields, useLocalLabels } from '../hr/local-text-fields'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'

/** A qualification of the family, with the behaviour that shows it. */
export function BankQualificationForm({ page: { head, qualification }, reply }: { page: BankQualificationPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['banks', 'common'])
  const localLabels = useLocalLabels()
  const labels = localLabels({ name: t('banks:facts.name'), description: t('banks:facts.description'), indicators: t('banks:qualification.indicators') })
  const defaults = {
    revision: String(head.revision), name: both(qualification?.name ?? {}), description: both(qualification?.description ?? {}),
    indicators: both(linesOfTexts(qualification?.indicators ?? [])),
  }
  const form = useZodForm(bankQualificationForm, { defaults, labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <LocalTextFields form={form} name="name" label={t('banks:facts.name')} languages={languages} />
      <LocalTextFields form={form} name="description" label={t('banks:facts.description')} languages={languages} rows={3} />
      <LocalTextFields form={form} name="indicators" label={t('banks:qualification.indicators')} hint={t('banks:qualification.indicatorsHint')} languages={languages} rows={5} />
      <Button name="intent" value="save">{t('common:save')}</Button>
    </Form>
  )
}
