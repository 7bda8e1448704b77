import { toFillIn } from '~/domain/answering/kinds'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OneAnswerPage as Page } from '~/views/hr/answers.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { Details } from '../ui/details'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'

export const oneDone = ['save', 'reset'] as const

interface OneAnswerProps {
  readonly recruitmentId: string
  readonly candidateId: string
  readonly page: Page
  readonly done: (typeof oneDone)[number] | null
  readonly reply: FormReply | undefined
}

/** The answer to one candidate, written without knowing who it is. */
export function OneAnswerPage({ recruitmentId, candidateId, page, done, reply }: OneAnswerProps) {
  const { t } = useTranslation('answers')
  const { title, number, need, state } = page
  return (
    <div className="stack-lg">
      <Wrong reply={reply} />
      <PageHeading title={t('one.title', { number })} caption={inLanguage(title, useLanguage())} lead={t('one.lead')} {...(state && { status: <Badge>{t(`states.${state}`)}</Badge> })} />
      {done && !reply ? <Alert kind="success" role="status"><p>{t(`done.${done}`)}</p></Alert> : null}
      <p>{t('columns.need')}: <strong>{t(`needs.${need}`)}</strong></p>
      <Stands page={page} recruitmentId={recruitmentId} />
      <Text page={page} reply={reply} />
      {page.earlier.length > 0 ? <Earlier earlier={page.earlier} /> : null}
      <p><a href={hrPath(recruitmentId, `candidates/${candidateId}`)}>{t('one.readAnswers')}</a></p>
      <p><a href={hrPath(recruitmentId, 'answers')}>{t('one.back')}</a></p>
    </div>
  )
}

/** What is wrong with the text that was posted; undefined: nothing. */
function useTextError(reply: FormReply | undefined): string | undefined {
  const { t } = useTranslation(['answers', 'refusals'])
  const code = reply?.errors.text
  if (!code) return undefined
  return String(reply.values.text).includes(toFillIn) && code === 'required' ? t('answers:one.stillToFill') : t(`refusals:form.${code}`)
}

/** What is wrong with the text, beside it; or why a button was refused. */
function Wrong({ reply }: Pick<OneAnswerProps, 'reply'>) {
  const { t } = useTranslation(['answers', 'common'])
  const error = useTextError(reply)
  if (!error) return <RefusalNote reply={reply} />
  return <ErrorSummary title={t('common:errorSummary')} errors={[{ href: '#text', message: `${t('answers:one.text')}: ${error}` }]} focusKey={reply} />
}

function Stands({ page: { need, approved, sentAt }, recruitmentId }: Pick<OneAnswerProps, 'page' | 'recruitmentId'>) {
  const { t } = useTranslation('answers')
  const language = useLanguage()
  const at = (when: Date) => formatDateTime(new Date(when), language)
  return (
    <>
      {need === 'withdrew' ? <p>{t('one.withdrew')}</p> : null}
      {need === 'open' ? <p>{t('one.outcomeFirst')} <a href={hrPath(recruitmentId, 'outcome')}>{t('one.toOutcome')}</a></p> : null}
      {approved ? <p>{t('one.approved', { name: approved.by, at: at(approved.at) })}</p> : null}
      {sentAt ? <p>{t('one.sent', { at: at(sentAt) })}</p> : null}
    </>
  )
}

/** To be written, or as it stands. */
function Text({ page, reply }: Pick<OneAnswerProps, 'page' | 'reply'>) {
  if (page.text === null) return null
  return page.mayWrite ? <Write key={page.revision} page={page} reply={reply} /> : <p className="panel as-typed measure" lang={page.language}>{page.text}</p>
}

function Write({ page: { text, language, revision, isWritten }, reply }: Pick<OneAnswerProps, 'page' | 'reply'>) {
  const { t } = useTranslation('answers')
  const error = useTextError(reply)
  const typed = reply?.values.text
  return (
    <Form method="post" className="stack measure">
      {text?.includes(toFillIn) ? <Alert kind="info"><p>{t('one.toFillIn')}</p></Alert> : null}
      <TextAreaField
        name="text" label={t('one.text')} hint={t('one.law')} rows={22} lang={language} defaultValue={typeof typed === 'string' ? typed : text ?? ''}
        {...(error && { error })}
      />
      <input type="hidden" name="revision" value={revision} />
      <ButtonGroup>
        <Button name="intent" value="approve">{t('one.approve')}</Button>
        <Button variant="secondary" name="intent" value="save">{t('one.save')}</Button>
        {isWritten ? <Button variant="tertiary" name="intent" value="reset">{t('one.reset')}</Button> : null}
      </ButtonGroup>
    </Form>
  )
}

/** What was sent before: it stands as it was, and holds no more once this is sent. */
function Earlier({ earlier }: Pick<Page, 'earlier'>) {
  const { t } = useTranslation('answers')
  const language = useLanguage()
  return (
    <Details summary={t('one.earlier')}>
      {earlier.map(({ sentAt, text, language: written }) => (
        <div key={new Date(sentAt).toISOString()} className="stack">
          <p className="muted">{t('one.earlierSent', { date: formatDateTime(new Date(sentAt), language) })}</p>
          <div className="panel measure as-typed" lang={written === language ? undefined : written}>{text}</div>
        </div>
      ))}
    </Details>
  )
}
