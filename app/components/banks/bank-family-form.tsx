import { languages } from '~/domain/local-text'
import { bankFamilyForm } from '~/forms/banks'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { BankFamilyPage } from '~/views/hr/banks.server'
import { both, LocalTextFields, useLocalLabels } from '../hr/local-text-fields'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextField } from '../ui/text-field'

/** What a family is: its name, its codes, and how easily it reads. */
export function BankFamilyForm({ page: { head, facts }, reply }: { page: BankFamilyPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['banks', 'common'])
  const localLabels = useLocalLabels()
  const plain = { isco08: t('banks:facts.isco08'), krlAgreements: t('banks:facts.krlAgreements'), lixAtMost: t('banks:facts.lixAtMost') }
  const labels = { ...localLabels({ name: t('banks:facts.name'), description: t('banks:facts.description') }), ...plain }
  const defaults = {
    revision: String(head.revision), name: both(head.name), description: both(facts.description),
    isco08: facts.isco08.join(' '), krlAgreements: facts.krlAgreements.join(' '), lixAtMost: String(facts.lixAtMost),
  }
  const form = useZodForm(bankFamilyForm, { defaults, labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <LocalTextFields form={form} name="name" label={t('banks:facts.name')} languages={languages} />
      <LocalTextFields form={form} name="description" label={t('banks:facts.description')} languages={languages} rows={3} />
      <TextField label={plain.isco08} hint={t('banks:facts.hints.isco08')} {...form.field('isco08')} />
      <TextField label={plain.krlAgreements} hint={t('banks:facts.hints.krlAgreements')} {...form.field('krlAgreements')} />
      <TextField label={plain.lixAtMost} hint={t('banks:facts.hints.lixAtMost')} width="xxs" inputMode="numeric" {...form.field('lixAtMost')} />
      <Button>{t('common:save')}</Button>
    </Form>
  )
}
