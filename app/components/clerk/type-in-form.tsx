import type { ReactNode } from 'react'
import { otherWays } from '~/domain/recruitment/another-way'
import { endOfLocalDay } from '~/domain/recruitment/local-time'
import type { Refusal } from '~/domain/refusals'
import { typeInForm } from '~/forms/clerk-forms'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm, type ZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { TypeInPage } from '~/views/clerk/recruitments.server'
import type * as z from 'zod/mini'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { DateTimeField } from '../ui/date-time-field'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { leadingTo } from './beside-field'

type Values = z.input<typeof typeInForm>
type Typing = ZodForm<Values>

interface TypeInFormProps {
  readonly page: TypeInPage
  readonly recruitmentId: string
  readonly reply: FormReply<Refusal> | undefined
}

/** How the application came, and that the applicant knows what becomes of it. After the deadline: that it came in time. */
export function TypeInForm({ page, recruitmentId, reply }: TypeInFormProps) {
  const { t } = useTranslation(['clerk', 'common', 'refusals'])
  const labels = { how: t('clerk:typeIn.how'), told: t('clerk:typeIn.told'), cameInTime: t('clerk:typeIn.late.cameInTime'), receivedOn: t('clerk:typeIn.late.receivedOn') }
  const isLate = page.stage === 'late'
  const defaults: Values = { how: isLate ? 'paper' : '', told: '', notice: page.noticeVersion, cameInTime: '', receivedOn: '' }
  const form = useZodForm(typeInForm, { defaults, labels, reply, submit: useSubmit() })
  const notInTime = reply?.refusal === 'not-in-time' && form.focusKey === reply ? t('refusals:not-in-time') : undefined
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={leadingTo(notInTime && 'receivedOn', form.summary)} focusKey={form.focusKey} />
      <input type="hidden" name="notice" value={page.noticeVersion} />
      {isLate
        ? <LateFields form={form} lastDay={page.lastDay} notInTime={notInTime} />
        : <RadioGroup legend={labels.how} options={otherWays.map((value) => ({ value, label: t(`clerk:typeIn.ways.${value}`) }))} {...form.field('how')} />}
      <Tick form={form} name="told" label={labels.told} hint={<>{t('clerk:typeIn.toldHint')} <a href={`/clerk/${recruitmentId}/paper`}>{t('clerk:typeIn.toldLink')}</a></>} />
      <Button>{t('clerk:typeIn.submit')}</Button>
    </Form>
  )
}

function LateFields({ form, lastDay, notInTime }: { form: Typing; lastDay: string | null; notInTime: string | undefined }) {
  const { t } = useTranslation(['clerk', 'common'])
  const language = useLanguage()
  const last = lastDay === null ? null : endOfLocalDay(lastDay)
  return (
    <>
      <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('clerk:typeIn.late.title')}><p>{t('clerk:typeIn.late.text')}</p></Alert>
      <input type="hidden" name="how" value="paper" />
      <Tick form={form} name="cameInTime" label={t('clerk:typeIn.late.cameInTime')} />
      <DateTimeField
        kind="date" label={t('clerk:typeIn.late.receivedOn')} {...(last && { hint: t('clerk:typeIn.late.receivedHint', { date: formatDate(last, language) }) })}
        {...form.field('receivedOn')} {...(notInTime !== undefined && { error: notInTime })}
      />
    </>
  )
}

function Tick({ form, name, ...texts }: { form: Typing; name: 'told' | 'cameInTime'; label: string; hint?: ReactNode }) {
  const { defaultValue, ...field } = form.field(name)
  return <Checkbox {...texts} {...field} value="yes" defaultChecked={defaultValue === 'yes'} />
}
