import { sides } from '~/domain/custody'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ShownKey, ShownKeys } from '~/views/staff/shown-keys.server'
import { Alert, type AlertKind } from '../ui/alert'
import { Table } from '../ui/table'

const kinds: Record<ShownKeys['standing']['hr'], AlertKind> = { 'none': 'error', 'too-few': 'warning', 'enough': 'success' }

/** Whether enough people of each side can open, and who they are. */
export function KeysStanding({ standing, live, keys }: ShownKeys) {
  const { t } = useTranslation(['custody', 'common'])
  return (
    <section className="stack">
      <h2>{t('custody:standing.title')}</h2>
      {sides.map((side) => (
        <Alert key={side} kind={kinds[standing[side]]} kindText={t(`common:kinds.${kinds[standing[side]]}`)}>
          <p>{t(`custody:standing.${standing[side]}`, { side: t(`custody:sides.${side}`), count: live[side] })}</p>
        </Alert>
      ))}
      <HoldersTable keys={keys} />
    </section>
  )
}

function HoldersTable({ keys }: { keys: readonly ShownKey[] }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  if (keys.length === 0) return <p>{t('holders.none')}</p>
  const stateOf = ({ holder, state, provenAt }: ShownKey) => (holder === null ? t('holders.emergency') : t(`states.${state}`, { date: provenAt ? formatDate(provenAt, language) : '' }))
  const wordOf = ({ confirmed, state, holder }: ShownKey) => {
    if (confirmed) return t('word.by', { name: confirmed.by, date: formatDate(confirmed.at, language) })
    return holder === null ? '–' : t(state === 'unproven' || state === 'awaiting' ? 'word.waits' : 'word.before')
  }
  return (
    <Table
      label={t('holders.caption')} rows={keys} rowKey={({ id }) => id}
      columns={[
        { key: 'holder', header: t('holders.holder'), rowHeader: true, cell: (key) => key.holder ?? t('holders.emergency') },
        { key: 'side', header: t('holders.side'), cell: ({ side }) => t(`sides.${side}`) },
        { key: 'made', header: t('holders.made'), cell: ({ madeAt }) => formatDate(madeAt, language) },
        { key: 'state', header: t('holders.state'), cell: stateOf },
        { key: 'word', header: t('holders.word'), cell: wordOf },
      ]}
    />
  )
}
