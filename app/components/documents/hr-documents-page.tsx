import { documentKinds } from '~/domain/recruitment/documents'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { HrDocumentsPage as Page } from '~/views/hr/documents.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { useTyped } from '../retention/use-typed'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { DateTimeField } from '../ui/date-time-field'
import { PageHeading } from '../ui/page-heading'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { DocumentTable } from './document-table'

interface HrDocumentsProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly done: 'ask' | 'take-back' | null
  readonly reply: FormReply | undefined
}

/** What HR asks the invited for, and what has come. */
export function HrDocumentsPage({ page, recruitmentId, done, reply }: HrDocumentsProps) {
  const { t } = useTranslation(['documents', 'common'])
  const { title, candidates, mayAsk, isChecked } = page
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('documents:title')} caption={inLanguage(title, useLanguage())} lead={t('documents:lead')} />
      {done && !reply ? <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t(`documents:done.${done}`)}</p></Alert> : null}
      <Asked page={page} />
      {mayAsk ? <Ask takesCv={page.takesCv} reply={reply?.values.intent === 'ask' ? reply : undefined} /> : null}
      <section className="stack" aria-labelledby="handed-in">
        <h2 id="handed-in">{t('documents:handedIn')}</h2>
        <DocumentTable candidates={candidates} base={hrPath(recruitmentId, 'documents')} />
        <p className="muted">{t('documents:recorded')}</p>
        {isChecked ? null : <p className="muted">{t('documents:unchecked')}</p>}
      </section>
    </div>
  )
}

function Asked({ page: { requests, mayAsk } }: { page: Page }) {
  const { t } = useTranslation('documents')
  const language = useLanguage()
  return (
    <section className="stack measure" aria-labelledby="asked">
      <h2 id="asked">{t('asked')}</h2>
      {requests.length === 0 ? <p>{t('nothingAsked')}</p> : (
        <ul className="nobullet-list stack">
          {requests.map(({ kind, name, until, isOver, isUsed }) => (
            <li key={kind} className="stack">
              <p><strong>{kind === 'other' ? name : t(`kinds.${kind}`)}</strong> {t(isOver ? 'over' : 'until', { date: formatDate(new Date(`${until}T12:00:00Z`), language) })}</p>
              {mayAsk && !isUsed ? (
                <Form method="post"><input type="hidden" name="kind" value={kind} /><Button name="intent" value="take-back" variant="tertiary">{t('takeBack', { kind: kind === 'other' ? name : t(`kinds.${kind}`) })}</Button></Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Ask({ takesCv, reply }: { takesCv: boolean; reply: FormReply | undefined }) {
  const { t } = useTranslation('documents')
  return (
    <Form method="post" className="panel stack measure" autoComplete="off">
      <h2>{t('ask.title')}</h2>
      <p>{t('ask.text')}</p>
      {takesCv ? null : <p>{t('ask.noCv')}</p>}
      <SelectField name="kind" label={t('ask.kind')} options={[{ value: '', label: t('ask.choose') }, ...documentKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), disabled: kind === 'cv' && !takesCv }))]} {...useTyped(reply, 'kind')} />
      <TextField name="name" label={t('ask.name')} hint={t('ask.nameHint')} {...useTyped(reply, 'name')} />
      <DateTimeField kind="date" name="until" label={t('ask.until')} hint={t('ask.untilHint')} {...useTyped(reply, 'until')} />
      <div><Button name="intent" value="ask">{t('ask.action')}</Button></div>
    </Form>
  )
}
