import { useTranslation } from '~/i18n/translation'
import { formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PersonLine } from '~/views/admin/people.server'
import { Badge } from '../ui/badge'
import { Table } from '../ui/table'

const kinds = { invited: 'info', active: 'success', closed: 'neutral' } as const

/** Everybody with an account. */
export function PeopleTable({ people }: { people: readonly PersonLine[] }) {
  const { t } = useTranslation('admin')
  const language = useLanguage()
  const columns = [
    { key: 'name', header: t('people.columns.name'), rowHeader: true, cell: ({ id, name }: PersonLine) => <a href={`/admin/people/${id}`}>{name}</a> },
    { key: 'email', header: t('people.columns.email'), cell: ({ email }: PersonLine) => email },
    { key: 'roles', header: t('people.columns.roles'), cell: ({ roles }: PersonLine) => formatList(roles.map((role) => t(`roles.${role}`)), language) || t('roles.none') },
    { key: 'state', header: t('people.columns.state'), cell: ({ state }: PersonLine) => <Badge kind={kinds[state]}>{t(`states.${state}`)}</Badge> },
  ]
  return <Table label={t('people.table')} columns={columns} rows={people} rowKey={({ id }) => id} />
}
