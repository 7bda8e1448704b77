import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { SessionLine } from '~/views/staff/sign-in-ways.server'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { Table } from '../ui/table'

/** Where one is signed in, to be ended one by one or all but this. */
export function SessionsPage({ sessions, isEnded }: { sessions: readonly SessionLine[]; isEnded: boolean }) {
  const { t } = useTranslation('sign-in')
  const language = useLanguage()
  const columns = [
    { key: 'device', header: t('sessions.device'), rowHeader: true, cell: ({ device }: SessionLine) => t(`sessions.devices.${device}`) },
    { key: 'started', header: t('sessions.started'), cell: ({ startedAt }: SessionLine) => formatDateTime(startedAt, language) },
    { key: 'seen', header: t('sessions.seen'), cell: ({ lastSeenAt }: SessionLine) => formatDateTime(lastSeenAt, language) },
    { key: 'end', header: t('sessions.action'), cell: (line: SessionLine) => (line.isThis ? <Badge kind="success">{t('sessions.this')}</Badge> : <EndForm line={line} />) },
  ]
  return (
    <div className="stack-lg">
      <PageHeading title={t('sessions.title')} lead={t('sessions.lead')} />
      <StatusMessage>{isEnded ? t('sessions.ended') : null}</StatusMessage>
      <Table label={t('sessions.table')} columns={columns} rows={sessions} rowKey={({ name }) => name} />
      {sessions.length > 1 ? <Form method="post"><Button variant="secondary">{t('sessions.endOthers')}</Button></Form> : null}
    </div>
  )
}

function EndForm({ line: { name, device, startedAt } }: { line: SessionLine }) {
  const { t } = useTranslation('sign-in')
  const language = useLanguage()
  return (
    <Form method="post">
      <input type="hidden" name="session" value={name} />
      <Button variant="secondary" aria-label={t('sessions.endNamed', { device: t(`sessions.devices.${device}`), time: formatDateTime(startedAt, language) })}>{t('sessions.end')}</Button>
    </Form>
  )
}
