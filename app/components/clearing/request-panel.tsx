import { useTranslation } from '~/i18n/translation'
import { longestRequestReason } from '~/domain/recruitment/after-deadline'
import { Form } from '~/framework'
import type { DeskRequest, RequestingApplication } from '~/views/clearing/requests.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { TextAreaField } from '../ui/text-area-field'
import { WantedAnswer } from './wanted-answer'

interface RequestPanelProps {
  readonly request: DeskRequest
  /** Its place on the page, from 1: what tells apart those that have no other name. */
  readonly number: number
  readonly recruitmentId: string
  readonly isClearing: boolean
  /** What was typed as the reason, and what is wrong with it, when the form comes back. */
  readonly typed?: string
  readonly error?: string | undefined
}

/** One request: what is asked for, and the decision with its reason. */
export function RequestPanel({ request, number, recruitmentId, isClearing, typed = '', error }: RequestPanelProps) {
  const { t } = useTranslation('clearing')
  const heading = `request-${request.id}`
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading} className="h4">{t(`requests.${request.kind}`, { number })}</h2>
      {request.kind === 'correction' ? <Correction request={request} recruitmentId={recruitmentId} /> : <Withdrawal request={request} recruitmentId={recruitmentId} />}
      <Form method="post" className="stack measure">
        <input type="hidden" name="requestId" value={request.id} />
        <TextAreaField
          name="reason" id={`reason-${request.id}`} rows={3} label={t('requests.reason')} hint={t(isClearing ? 'requests.reasonHint' : 'requests.reasonHintScoring')}
          maxLength={longestRequestReason} defaultValue={typed} {...(error !== undefined && { error })}
        />
        <ButtonGroup>
          <Button name="decision" value="accepted" aria-describedby={heading}>{t('requests.accept')}</Button>
          <Button name="decision" value="declined" variant="secondary" aria-describedby={heading}>{t('requests.decline')}</Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}

function ApplicationLink({ application, recruitmentId }: { application: RequestingApplication; recruitmentId: string }) {
  const { t } = useTranslation('clearing')
  return <p><a href={`/clearing/${recruitmentId}/${application.id}`}>{t('application', { label: application.label })}</a></p>
}

function Correction({ request: { application, answer }, recruitmentId }: { request: Extract<DeskRequest, { kind: 'correction' }>; recruitmentId: string }) {
  const { t } = useTranslation(['clearing', 'common'])
  return (
    <>
      <ApplicationLink application={application} recruitmentId={recruitmentId} />
      <WantedAnswer answer={answer} language={application.language} />
      <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('clearing:requests.lookForNames')}</p></Alert>
    </>
  )
}

function Withdrawal({ request: { from }, recruitmentId }: { request: Extract<DeskRequest, { kind: 'withdrawal' }>; recruitmentId: string }) {
  const { t } = useTranslation('clearing')
  if (!from) return <p>{t('requests.someone')}</p>
  return (
    <>
      <ApplicationLink application={from.application} recruitmentId={recruitmentId} />
      <p>{t('requests.deletes')}</p>
      {from.why === '' ? <p className="muted">{t('requests.noWhy')}</p> : (
        <>
          <h3 className="h5">{t('requests.why')}</h3>
          <p className="answer-text measure">{from.why}</p>
        </>
      )}
    </>
  )
}
