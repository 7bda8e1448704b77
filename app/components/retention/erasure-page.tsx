import { inLanguage } from '~/domain/local-text'
import { earlyReasons } from '~/domain/retention/erasing'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate, formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ErasurePage as Page } from '~/views/hr/erasure.server'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'
import { CertificatesTable } from './certificates-table'

export const doneSteps = ['hold', 'lift', 'one', 'ask', 'take-back', 'confirm'] as const
export type DoneStep = (typeof doneSteps)[number]

interface ErasurePageProps {
  readonly page: Page
  readonly done: DoneStep | null
  readonly reply: FormReply | undefined
}

/** All that HR does about keeping and erasing one recruitment. */
export function ErasurePage({ page, done, reply }: ErasurePageProps) {
  const { t } = useTranslation('retention')
  const { title, holds, certificates } = page
  const isHeld = holds.some(({ liftedAt }) => liftedAt === null)
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('erasure.title')} caption={inLanguage(title, useLanguage())} lead={t('erasure.lead')} />
      {done && !reply ? <Alert kind="success" role="status"><p>{t(`erasure.done.${done}`)}</p></Alert> : null}
      <p className="measure"><When page={page} /></p>
      {isHeld ? <Alert kind="warning"><p>{t('erasure.heldNow')}</p></Alert> : null}
      <Holds holds={holds} />
      {isHeld ? null : <Ways page={page} reply={reply} />}
      <CertificatesTable certificates={certificates} base="/hr/certificates" />
    </div>
  )
}

function Ways({ page: { may, request }, reply }: Pick<ErasurePageProps, 'page' | 'reply'>) {
  return (
    <>
      {may.holdCase ? <Hold reply={reply} /> : null}
      {may.eraseApplicant ? <One reply={reply} /> : null}
      {may.askForErasure ? <Early request={request} reply={reply} /> : null}
    </>
  )
}

function When({ page: { isErased, dueAt } }: Pick<ErasurePageProps, 'page'>) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  if (isErased) return <>{t('erasure.erased')}</>
  return <>{dueAt ? t('erasure.due', { date: formatDate(new Date(dueAt), language) }) : t('erasure.running')}</>
}

function Holds({ holds }: Pick<Page, 'holds'>) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  return holds.map(({ id, reason, placedBy, placedAt, liftedAt }) => (
    <Form key={id} method="post" className="panel stack measure">
      <p>{t('erasure.hold.by', { at: formatDateTime(new Date(placedAt), language), name: placedBy, reason })}</p>
      <input type="hidden" name="holdId" value={id} />
      {liftedAt ? <p>{t('erasure.hold.lifted', { at: formatDateTime(new Date(liftedAt), language) })}</p> : <Button variant="secondary" name="intent" value="lift">{t('erasure.hold.lift')}</Button>}
    </Form>
  ))
}

/** What was typed, where this form was the one that was refused, and what is wrong with it. */
function useTyped(reply: FormReply | undefined, field: string) {
  const { t } = useTranslation('refusals')
  const code = reply?.errors[field]
  return { defaultValue: String(reply?.values[field] ?? ''), ...(code && { error: t(`form.${code}`) }) }
}

function Hold({ reply }: Pick<ErasurePageProps, 'reply'>) {
  const { t } = useTranslation('retention')
  return (
    <Form method="post" className="panel stack measure">
      <h2>{t('erasure.hold.title')}</h2>
      <p>{t('erasure.hold.text')}</p>
      <TextAreaField name="holdReason" label={t('erasure.hold.reason')} hint={t('erasure.hold.hint')} rows={3} {...useTyped(reply, 'holdReason')} />
      <Button variant="secondary" name="intent" value="hold">{t('erasure.hold.action')}</Button>
    </Form>
  )
}

function One({ reply }: Pick<ErasurePageProps, 'reply'>) {
  const { t } = useTranslation('retention')
  return (
    <Form method="post" className="panel stack measure" autoComplete="off">
      <h2>{t('erasure.one.title')}</h2>
      <p>{t('erasure.one.text')}</p>
      <TextField name="which" label={t('erasure.one.which')} width="m" {...useTyped(reply, 'which')} />
      <Button variant="warning" name="intent" value="one">{t('erasure.one.action')}</Button>
    </Form>
  )
}

function Early({ request, reply }: Pick<Page, 'request'> & Pick<ErasurePageProps, 'reply'>) {
  const { t } = useTranslation(['retention', 'refusals'])
  const language = useLanguage()
  const typed = useTyped(reply, 'reason')
  return (
    <Form method="post" className="panel stack measure">
      <h2>{t('retention:erasure.early.title')}</h2>
      <p>{t('retention:erasure.early.text')}</p>
      {request ? (
        <>
          <p>{t('retention:erasure.early.asked', { name: request.askedBy, at: formatDateTime(new Date(request.askedAt), language), reason: t(`retention:erasure.early.reasons.${request.reason}`) })}</p>
          <Button variant="warning" name="intent" value="confirm" {...(request.isOwn && { disabledReason: t('refusals:same-asker') })}>{t('retention:erasure.early.confirm')}</Button>
          <Button variant="secondary" name="intent" value="take-back">{t('retention:erasure.early.takeBack')}</Button>
        </>
      ) : (
        <>
          <RadioGroup name="reason" legend={t('retention:erasure.early.reason')} options={earlyReasons.map((value) => ({ value, label: t(`retention:erasure.early.reasons.${value}`) }))} {...('error' in typed && { error: typed.error })} />
          <Button variant="secondary" name="intent" value="ask">{t('retention:erasure.early.ask')}</Button>
        </>
      )}
    </Form>
  )
}
