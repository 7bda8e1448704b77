import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { longestHearingText } from '~/domain/scoring/hearing'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { HearingToOpen } from '~/views/hr/hearing.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { DateTimeField } from '../ui/date-time-field'
import { TextAreaField } from '../ui/text-area-field'
import { typedOf, useHearingErrors } from './hearing-errors'

interface HearCandidateProps {
  readonly toOpen: HearingToOpen
  readonly reply: FormReply | undefined
}

const dayAt = (localDay: string) => new Date(`${localDay}T12:00:00Z`)

/** Where a hearing may be needed, in words, and the form that opens one. */
export function HearCandidate({ toOpen, reply }: HearCandidateProps) {
  const { t } = useTranslation(['hearing', 'common'])
  const { questions, sendsMail } = toOpen
  if (questions.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="hear">
      <h2 id="hear">{t('hearing:open.title')}</h2>
      <p className="measure">{t('hearing:open.lead')}</p>
      <Hints toOpen={toOpen} />
      <p className="measure">{t('hearing:open.shown')}</p>
      {sendsMail ? <p className="measure">{t('hearing:open.mail')}</p> : <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('hearing:open.noMail')}</p></Alert>}
      <OpenForm toOpen={toOpen} reply={reply} />
    </section>
  )
}

function Hints({ toOpen: { questions, top } }: Pick<HearCandidateProps, 'toOpen'>) {
  const { t } = useTranslation(['hearing', 'common'])
  const hints = questions.flatMap(({ number, hints: kinds }) => kinds.map((kind) => ({ number, kind })))
  if (hints.length === 0) return null
  return (
    <Alert kind="info" kindText={t('common:kinds.info')} title={t('hearing:hints.title')} headingLevel={3}>
      <ul>{hints.map(({ number, kind }) => <li key={`${number} ${kind}`}>{t(`hearing:hints.${kind}`, { number, top })}</li>)}</ul>
      <p>{t('hearing:hints.note')}</p>
    </Alert>
  )
}

function OpenForm({ toOpen: { questions, usualDay, earliestDay }, reply }: HearCandidateProps) {
  const { t } = useTranslation('hearing')
  const language = useLanguage()
  const earliest = formatDate(dayAt(earliestDay), language)
  const { at } = useHearingErrors(reply, { intent: 'open', earliest })
  const typed = typedOf(reply, 'open')
  return (
    <Form method="post" className="stack" noValidate id="open-hearing">
      <input type="hidden" name="intent" value="open" />
      <CheckboxGroup
        name="questions" legend={t('open.questions')} defaultValues={typed.list('questions')} {...at('questions')}
        options={questions.map(({ id, number, prompt }) => ({ value: id, label: t('open.question', { number, prompt: inLanguage(prompt, language) }) }))}
      />
      <TextAreaField name="reason" rows={4} label={t('open.reason')} hint={t('open.reasonHint')} maxLength={longestHearingText} defaultValue={typed.text('reason')} {...at('reason')} />
      <DateTimeField kind="date" name="until" label={t('open.until')} hint={t('open.untilHint', { earliest })} min={earliestDay} defaultValue={typed.text('until') || usualDay} {...at('until')} />
      <div><Button>{t('open.submit')}</Button></div>
    </Form>
  )
}
