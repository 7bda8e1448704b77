import { inLanguage } from '~/domain/local-text'
import { earlyReasons } from '~/domain/retention/erasing'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate, formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ErasurePage as Page } from '~/views/hr/erasure.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'
import { Table } from '../ui/table'
import { TextAreaField } from '../ui/text-area-field'
import { CertificatesTable } from './certificates-table'
import { useTyped } from './use-typed'

export const doneSteps = ['hold', 'lift', 'ask', 'take-back', 'confirm'] as const
export type DoneStep = (typeof doneSteps)[number]

interface ErasurePageProps {
  readonly recruitmentId: string
  readonly page: Page
  readonly done: DoneStep | null
  readonly reply: FormReply | undefined
}

/** All that HR does about keeping and erasing one recruitment. */
export function ErasurePage({ recruitmentId, page, done, reply }: ErasurePageProps) {
  const { t } = useTranslation('retention')
  const { title, holds, certificates } = page
  const standing = holds.filter(({ liftedAt }) => liftedAt === null)
  const isHeld = standing.some(({ isOfOne }) => !isOfOne)
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('erasure.title')} caption={inLanguage(title, useLanguage())} lead={t('erasure.lead')} />
      {done && !reply ? <Alert kind="success" role="status"><p>{t(`erasure.done.${done}`)}</p></Alert> : null}
      <p className="measure"><When page={page} /></p>
      <Steps steps={page.steps} />
      {standing.length > 0 ? <Alert kind="warning"><p>{t(isHeld ? 'erasure.heldNow' : 'erasure.heldOne')}</p></Alert> : null}
      <Holds holds={holds} />
      {isHeld ? null : <Ways recruitmentId={recruitmentId} page={page} reply={reply} isHeldWithin={standing.length > 0} />}
      <CertificatesTable certificates={certificates} base="/hr/certificates" />
    </div>
  )
}

function Ways({ recruitmentId, page: { may, request }, reply, isHeldWithin }: Pick<ErasurePageProps, 'recruitmentId' | 'page' | 'reply'> & { isHeldWithin: boolean }) {
  return (
    <>
      {may.holdCase ? <Hold reply={reply} /> : null}
      {may.eraseApplicant ? <One recruitmentId={recruitmentId} /> : null}
      {may.askForErasure && !isHeldWithin ? <Early request={request} reply={reply} /> : null}
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
  return holds.map(({ id, isOfOne, reason, placedBy, placedAt, liftedAt }) => (
    <Form key={id} method="post" className="panel stack measure">
      <p><strong>{t(isOfOne ? 'erasure.hold.ofOne' : 'erasure.hold.ofCase')}</strong></p>
      <p>{t('erasure.hold.by', { at: formatDateTime(new Date(placedAt), language), name: placedBy, reason })}</p>
      <input type="hidden" name="holdId" value={id} />
      {liftedAt ? <p>{t('erasure.hold.lifted', { at: formatDateTime(new Date(liftedAt), language) })}</p> : <Button variant="secondary" name="intent" value="lift">{t('erasure.hold.lift')}</Button>}
    </Form>
  ))
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

function One({ recruitmentId }: Pick<ErasurePageProps, 'recruitmentId'>) {
  const { t } = useTranslation('retention')
  return (
    <section className="panel stack measure">
      <h2>{t('erasure.one.title')}</h2>
      <p>{t('erasure.one.text')}</p>
      <div><ButtonLink variant="secondary" href={hrPath(recruitmentId, 'applicant')}>{t('erasure.one.link')}</ButtonLink></div>
    </section>
  )
}

/** What goes when, where it does not all go at once. */
function Steps({ steps }: Pick<Page, 'steps'>) {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  if (steps.length < 2) return null
  return (
    <section className="stack">
      <h2>{t('steps.title')}</h2>
      <Table
        label={t('steps.title')} captionHidden compact rows={steps} rowKey={(step) => (step.what === 'recruitment' ? step.what : `${step.what}-${step.outcome}`)}
        columns={[
          { key: 'what', header: t('steps.what'), rowHeader: true, cell: (step) => (step.what === 'recruitment' ? t('steps.recruitment') : t(`steps.${step.what}.${step.outcome}`)) },
          { key: 'when', header: t('steps.when'), cell: ({ at }) => formatDate(new Date(at), language) },
        ]}
      />
    </section>
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
