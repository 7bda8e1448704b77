import type { AnswerState } from '~/domain/answering/kinds'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { AnswersPage as Page } from '~/views/hr/answers.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Badge, type BadgeKind } from '../ui/badge'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { Table } from '../ui/table'

export const listDone = ['approve', 'all', 'send'] as const

interface AnswersPageProps {
  readonly recruitmentId: string
  readonly page: Page
  /** What was just done, to be told. */
  readonly done: (typeof listDone)[number] | null
  readonly reply: FormReply | undefined
}

/** Who is answered what, by number, and how far that is. */
export function AnswersPage({ recruitmentId, page, done, reply }: AnswersPageProps) {
  const { t } = useTranslation('answers')
  const { title, answers, unanswered, mayWrite } = page
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('title')} caption={inLanguage(title, useLanguage())} lead={t('lead')} />
      {done && !reply ? <Alert kind="success" role="status"><p>{t(`done.${done}`)}</p></Alert> : null}
      <Standing page={page} />
      {mayWrite && unanswered > 0 ? <div><ButtonLink href={hrPath(recruitmentId, 'answers/all')}>{t('lookThrough')}</ButtonLink></div> : null}
      <List recruitmentId={recruitmentId} answers={answers} />
      {mayWrite && page.ready > 0 ? <Send ready={page.ready} /> : null}
    </div>
  )
}

function Standing({ page: { answers, unanswered, hasMail } }: Pick<AnswersPageProps, 'page'>) {
  const { t } = useTranslation('answers')
  const numbers = formatList(answers.filter(({ state }) => state === 'undelivered').map(({ number }) => number), useLanguage())
  return (
    <>
      <p className="measure">{t(hasMail ? 'channels' : 'noMail')}</p>
      <p><strong>{unanswered > 0 ? t('left', { count: unanswered }) : t('allGiven')}</strong></p>
      {numbers === '' ? null : <Alert kind="warning"><p>{t('undelivered', { numbers })}</p></Alert>}
    </>
  )
}

const badges: Record<AnswerState, BadgeKind> = { draft: 'neutral', ready: 'info', queued: 'info', sent: 'success', undelivered: 'warning' }

function List({ recruitmentId, answers }: Pick<AnswersPageProps, 'recruitmentId'> & Pick<Page, 'answers'>) {
  const { t } = useTranslation('answers')
  return (
    <Table
      label={t('table')} rows={answers} rowKey={({ id }) => id}
      columns={[
        { key: 'number', header: t('columns.number'), rowHeader: true, cell: ({ number }) => <span className="num">{number}</span> },
        { key: 'need', header: t('columns.need'), cell: ({ need }) => t(`needs.${need}`) },
        { key: 'state', header: t('columns.state'), cell: ({ state }) => (state ? <Badge kind={badges[state]}>{t(`states.${state}`)}</Badge> : '–') },
        { key: 'open', header: t('columns.open'), cell: ({ id, number }) => <a href={hrPath(recruitmentId, `answers/${id}`)}>{t('openOne', { number })}</a> },
      ]}
    />
  )
}

function Send({ ready }: { ready: number }) {
  const { t } = useTranslation('answers')
  return (
    <Form method="post" className="panel stack measure">
      <h2>{t('send.title')}</h2>
      <p>{t('send.text', { count: ready })}</p>
      {ready === 1 ? <p>{t('send.few')}</p> : null}
      <Button name="intent" value="send">{t('send.action')}</Button>
    </Form>
  )
}
