import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { longestCaseNote } from '~/domain/recruitment/case-notes'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import { Form } from '~/framework'
import { formatDateTime, formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { NotesPage as Page } from '~/views/staff/notes.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'
import { FormErrors } from './form-errors'

/** What looks like it points to a person, in a note that was not written for that. */
export interface NoteWarning {
  readonly words: readonly string[]
  readonly text: string
}

interface NotesProps {
  readonly page: Page
  readonly home: string
  readonly reply: FormReply | undefined
  readonly warning: NoteWarning | undefined
}

/** What was told by word of mouth and matters to the case. Written once; nobody changes it. */
export function NotesPage({ page: { title, notes, isBeforeNames, side }, home, reply, warning }: NotesProps) {
  const { t } = useTranslation(['interviews', 'common'])
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: inLanguage(title, language), href: home }, { label: t('interviews:notes.title') }]} />
      <FormErrors reply={reply} labels={{ text: t('interviews:notes.text') }} />
      <PageHeading title={t('interviews:notes.title')} caption={inLanguage(title, language)} lead={t('interviews:notes.lead')} />
      {isBeforeNames ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t(side === 'hr' ? 'interviews:notes.noNamesHr' : 'interviews:notes.noNamesChair')}</p></Alert> : null}
      {notes.length === 0 ? <EmptyState title={t('interviews:notes.none')} /> : <Notes notes={notes} />}
      <NoteForm key={notes.length} reply={reply} warning={warning} />
    </div>
  )
}

function Notes({ notes }: Pick<Page, 'notes'>) {
  const { t } = useTranslation('hr')
  const language = useLanguage()
  return (
    <ol className="stack measure nobullet-list">
      {notes.map(({ id, authorName, phase, writtenAt, text }) => (
        <li key={id} className="panel stack">
          <p><strong>{authorName}</strong>, {formatDateTime(writtenAt, language)} <span className="muted">({t(`phases.${phase}`)})</span></p>
          <div className="answer-text">{text}</div>
        </li>
      ))}
    </ol>
  )
}

function Warning({ warning }: Pick<NotesProps, 'warning'>) {
  const { t } = useTranslation(['interviews', 'common'])
  const language = useLanguage()
  if (!warning) return null
  return <Alert kind="warning" kindText={t('common:kinds.warning')} role="alert" id="warning"><p>{t('interviews:notes.warning', { words: formatList(warning.words, language) })}</p></Alert>
}

function NoteForm({ reply, warning }: Pick<NotesProps, 'reply' | 'warning'>) {
  const { t } = useTranslation(['interviews', 'refusals'])
  const code = reply?.errors['text']
  const errorOf = code ? { error: t(`refusals:form.${code}`) } : {}
  const typed = warning ? warning.text : (typedText(reply?.values['text']) ?? '')
  return (
    <Form method="post" className="panel stack measure" noValidate>
      <Warning warning={warning} />
      <TextAreaField name="text" rows={5} maxLength={longestCaseNote} label={t('interviews:notes.text')} hint={t('interviews:notes.hint')} defaultValue={typed} {...errorOf} />
      {warning ? <Checkbox name="isMeant" value="yes" label={t('interviews:notes.meant')} /> : null}
      <div><Button>{t('interviews:notes.save')}</Button></div>
    </Form>
  )
}
