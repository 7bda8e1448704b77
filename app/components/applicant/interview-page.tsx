import { useTranslation } from '~/i18n/translation'
import { formatDateTime, formatDuration, formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { OfferedTime, OwnInterview } from '~/views/applicant/interview.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { OwnWords } from './own-words'
import { Section } from './section'

export interface ChooseReply {
  readonly refusal: 'not-now' | 'too-long' | 'word-missing' | 'slot-taken' | 'choose-one'
  readonly word: string
}

interface InterviewPageProps {
  readonly page: OwnInterview
  readonly isSaved: boolean
  readonly reply: ChooseReply | undefined
}

/** Of a word, and of a time. */
const ofWord: readonly ChooseReply['refusal'][] = ['too-long', 'word-missing']

/** The times for an interview: one is chosen, another instead, or none fits. */
export function InterviewPage({ page, isSaved, reply }: InterviewPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const { post, postLanguage, state, chosen, contact } = page
  const error = reply && t(`applicant:meeting.errors.${reply.refusal}`)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:hearing.toStatus'), href: '/application/status' }, { label: t('applicant:meeting.title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={reply && error ? [{ message: error, ...fieldOf(reply, state) }] : []} />
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t('applicant:meeting.title')} />
      {isSaved && !reply ? <Saved page={page} /> : null}
      <Standing page={page} />
      {state === 'choosing' ? <Choose page={page} reply={reply} error={error} /> : <NotNow state={state} hasChosen={chosen !== null} contact={contact} />}
    </div>
  )
}

const fieldOf = ({ refusal }: ChooseReply, state: OwnInterview['state']) => (state === 'choosing' ? { href: ofWord.includes(refusal) ? '#word' : '#slotId' } : {})

/** Said only of what is in the database: the page is made from it after the post. */
function Saved({ page: { chosen, word } }: Pick<InterviewPageProps, 'page'>) {
  const { t } = useTranslation(['applicant', 'common'])
  if (chosen === null && word === null) return null
  return <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t(chosen ? 'applicant:meeting.saved' : 'applicant:meeting.savedWord')}</p></Alert>
}

/** The time that was chosen, or that it was called off. */
function Standing({ page: { chosen, isCalledOff } }: Pick<InterviewPageProps, 'page'>) {
  const { t } = useTranslation(['applicant', 'common'])
  if (chosen) return <Chosen time={chosen} />
  if (!isCalledOff) return null
  return <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('applicant:meeting.calledOff')}</p></Alert>
}

function Chosen({ time: { startsAt, minutes, place, members } }: { time: OfferedTime }) {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  return (
    <Section id="chosen" title={t('meeting.chosen')}>
      <p><strong>{formatDateTime(startsAt, language)}</strong>, {formatDuration(minutes, language)}</p>
      <p className="as-typed">{place}</p>
      {members.length > 0 ? <p>{t('meeting.with', { names: formatList(members, language) })}</p> : null}
      <p><a href="/application/interview.ics" type="text/calendar">{t('meeting.calendar')}</a></p>
    </Section>
  )
}

interface ChooseProps extends Pick<InterviewPageProps, 'page' | 'reply'> {
  readonly error: string | undefined
}

function Choose({ page, reply, error }: ChooseProps) {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  const isOfWord = ofWord.some((refusal) => refusal === reply?.refusal)
  const own = error === undefined ? {} : { error }
  return (
    <>
      {page.chooseUntil ? <p>{t('meeting.until', { time: formatDateTime(page.chooseUntil, language) })}</p> : null}
      <Times page={page} wrong={isOfWord ? {} : own} />
      <form method="post" action="/application/interview" noValidate className="stack measure">
        <TextAreaField name="word" rows={3} label={t('meeting.word')} hint={t('meeting.wordHint')} autoComplete="off" defaultValue={reply?.word ?? page.word ?? ''} {...(isOfWord && own)} />
        <div><Button name="intent" value="none-fits" variant="secondary">{t('meeting.noneFits')}</Button></div>
      </form>
    </>
  )
}

function Times({ page: { times, chosen }, wrong }: Pick<InterviewPageProps, 'page'> & { readonly wrong: { readonly error?: string } }) {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  if (times.length === 0) return <p id="slotId">{t('meeting.noTimes')}</p>
  const options = times.map(({ id, startsAt, minutes, place, members }) => ({
    value: id, label: formatDateTime(startsAt, language),
    hint: [formatDuration(minutes, language), place, ...(members.length > 0 ? [t('meeting.with', { names: formatList(members, language) })] : [])].join(' · '),
  }))
  return (
    <form method="post" action="/application/interview" noValidate className="stack measure">
      <RadioGroup name="slotId" legend={t('meeting.times')} hint={t('meeting.zone')} options={options} defaultValue={chosen?.id} {...wrong} />
      <div><Button name="intent" value="choose">{t(chosen ? 'meeting.change' : 'meeting.choose')}</Button></div>
    </form>
  )
}

function NotNow({ state, hasChosen, contact }: { state: OwnInterview['state']; hasChosen: boolean; contact: string }) {
  const { t } = useTranslation('applicant')
  if (state === 'none') return <p>{t('meeting.none')}</p>
  return <p>{t(hasChosen ? 'meeting.settled' : 'meeting.over')}{contact === '' ? null : ` ${t('status.contact', { contact })}`}</p>
}
