import { useTranslation } from '~/i18n/translation'
import { Table } from '../ui/table'

/** One of the shortlisted, by name. */
export interface ShownIdentity {
  readonly candidateNumber: string
  readonly identity: { readonly name: string; readonly email: string; readonly phone: string }
}

/** Who the shortlisted are and how to reach them. */
export function IdentitiesTable({ identities }: { identities: readonly ShownIdentity[] }) {
  const { t } = useTranslation('committee')
  const columns = [
    { key: 'candidate', header: t('shortlist.interviews.columns.candidate'), cell: ({ candidateNumber }: ShownIdentity) => candidateNumber },
    { key: 'name', header: t('shortlist.interviews.columns.name'), rowHeader: true, cell: ({ identity }: ShownIdentity) => identity.name },
    { key: 'email', header: t('shortlist.interviews.columns.email'), cell: ({ identity }: ShownIdentity) => identity.email },
    { key: 'phone', header: t('shortlist.interviews.columns.phone'), cell: ({ identity }: ShownIdentity) => identity.phone },
  ]
  return <Table label={t('shortlist.interviews.table')} columns={columns} rows={identities} rowKey={({ candidateNumber }) => candidateNumber} />
}
