import { useTranslation } from '~/i18n/translation'
import { longestHearingText } from '~/domain/scoring/hearing'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { ShownHearing } from '~/views/staff/hearings.server'
import { Button } from '../ui/button'
import { DateTimeField } from '../ui/date-time-field'
import { Details } from '../ui/details'
import { TextAreaField } from '../ui/text-area-field'
import { typedOf, useHearingErrors } from './hearing-errors'

interface RunningHearingProps {
  readonly hearing: ShownHearing
  readonly reply: FormReply | undefined
}

/** What HR can do about a hearing that runs, or whose rereadings are waited for; nothing otherwise. */
export function RunningHearing({ hearing, reply }: RunningHearingProps) {
  if (hearing.state !== 'running' && hearing.state !== 'to-read') return null
  return (
    <div className="stack">
      {hearing.state === 'running' ? <PutOff hearing={hearing} reply={reply} /> : null}
      <End hearing={hearing} reply={reply} />
    </div>
  )
}

function PutOff({ hearing: { id }, reply }: RunningHearingProps) {
  const { t } = useTranslation('hearing')
  const { at, summary } = useHearingErrors(reply, { intent: 'put-off', hearingId: id })
  return (
    <Details summary={t('putOff.title')} open={summary.length > 0}>
      <Form method="post" className="stack measure" noValidate>
        <input type="hidden" name="intent" value="put-off" />
        <input type="hidden" name="hearingId" value={id} />
        <DateTimeField kind="date" name="until" id={`until-${id}`} label={t('putOff.until')} hint={t('putOff.hint')} defaultValue={typedOf(reply, 'put-off', id).text('until')} {...at('until')} />
        <div><Button variant="secondary">{t('putOff.submit')}</Button></div>
      </Form>
    </Details>
  )
}

function End({ hearing: { id, state }, reply }: RunningHearingProps) {
  const { t } = useTranslation('hearing')
  const { at, summary } = useHearingErrors(reply, { intent: 'end', hearingId: id })
  const isRunning = state === 'running'
  return (
    <Details summary={t(isRunning ? 'end.title' : 'end.titleUnread')} open={summary.length > 0}>
      <Form method="post" className="stack measure" noValidate>
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="hearingId" value={id} />
        <TextAreaField
          name="reason" id={`reason-${id}`} rows={3} label={t('end.reason')} hint={t(isRunning ? 'end.hint' : 'end.hintUnread')} maxLength={longestHearingText}
          defaultValue={typedOf(reply, 'end', id).text('reason')} {...at('reason')}
        />
        <div><Button variant="secondary">{t(isRunning ? 'end.submit' : 'end.submitUnread')}</Button></div>
      </Form>
    </Details>
  )
}
