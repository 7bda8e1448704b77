import { approaches } from '~/domain/questionnaire/bank'
import { answerKinds } from '~/domain/questionnaire/kinds'
import { beginBankQuestionForm } from '~/forms/banks'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { BankHead } from '~/views/hr/banks.server'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'

/** The first choice about a new question: how it is answered, and how it draws out what a person can do. */
export function BeginQuestionForm({ head, reply }: { head: BankHead; reply: FormReply | undefined }) {
  const { t } = useTranslation(['drafting', 'banks', 'common'])
  const labels = { kind: t('drafting:question.kind'), approach: t('banks:parts.approach') }
  const form = useZodForm(beginBankQuestionForm, { defaults: { revision: String(head.revision), kind: 'long-text', approach: 'past-behaviour' }, labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <RadioGroup legend={labels.kind} options={answerKinds.map((value) => ({ value, label: t(`drafting:kinds.${value}`), hint: t(`drafting:kinds.hints.${value}`) }))} {...form.field('kind')} />
      <RadioGroup legend={labels.approach} options={approaches.map((value) => ({ value, label: t(`drafting:approaches.${value}`), hint: t(`banks:approachHints.${value}`) }))} {...form.field('approach')} />
      <Button>{t('banks:begin.submit')}</Button>
    </Form>
  )
}
