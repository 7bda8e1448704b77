import { extensionReasons } from '~/domain/recruitment/another-way'
import type { Refusal } from '~/domain/refusals'
import { extendForm } from '~/forms/clerk-forms'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { DateTimeField } from '../ui/date-time-field'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import { leadingTo } from './beside-field'

/** The field that a refusal is about. */
const about: Partial<Record<Refusal, 'code' | 'until'>> = { 'unknown-code': 'code', 'already-submitted': 'code', 'not-now': 'code', 'extension-range': 'until' }

/** Puts the deadline of one application off. */
export function ExtendForm({ reply }: { reply: FormReply<Refusal> | undefined }) {
  const { t } = useTranslation(['clerk', 'common', 'refusals'])
  const labels = { code: t('clerk:extend.code'), reason: t('clerk:extend.reason'), until: t('clerk:extend.until') }
  const form = useZodForm(extendForm, { defaults: { code: '', reason: '', until: '' }, labels, reply, submit: useSubmit() })
  const refused = reply && form.focusKey === reply ? about[reply.refusal] : undefined
  const beside = (field: 'code' | 'until') => (reply && refused === field ? { error: t(`refusals:${reply.refusal}`) } : {})
  return (
    <section className="panel stack" aria-labelledby="extend">
      <h2 id="extend">{t('clerk:extend.title')}</h2>
      <p>{t('clerk:extend.lead')}</p>
      <ErrorSummary title={t('common:errorSummary')} errors={leadingTo(refused, form.summary)} focusKey={form.focusKey} />
      <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
        <TextField label={labels.code} hint={t('clerk:extend.codeHint')} autoComplete="off" autoCapitalize="characters" spellCheck={false} {...form.field('code')} {...beside('code')} />
        <RadioGroup
          legend={labels.reason} hint={t('clerk:extend.reasonHint')} {...form.field('reason')}
          options={extensionReasons.map((value) => ({ value, label: t(`clerk:extend.reasons.${value}`) }))}
        />
        <DateTimeField kind="date" label={labels.until} hint={t('clerk:extend.untilHint')} {...form.field('until')} {...beside('until')} />
        <Button>{t('clerk:extend.submit')}</Button>
      </Form>
    </section>
  )
}
