import { inLanguage } from '~/domain/local-text'
import type { BankDifference, Change, ChangedItem } from '~/domain/questionnaire/bank-difference'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Details } from '../ui/details'
import { Table } from '../ui/table'

/** What taking a file over would change: the family, then qualifications, then questions. */
export function BankDifferenceView({ difference }: { difference: BankDifference }) {
  const { t } = useTranslation(['exchange', 'banks'])
  const { family, qualifications, questions } = difference
  return (
    <>
      {family.length > 0 && <section className="stack"><h2>{t('exchange:import.facts')}</h2><Changes label={t('exchange:import.facts')} changes={family} /></section>}
      <Side title={t('banks:family.qualifications')} side={qualifications} />
      <Side title={t('banks:family.questions')} side={questions} />
    </>
  )
}

function Side({ title, side: { added, onlyMine, changed } }: { title: string; side: BankDifference['questions'] }) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  if (added.length + onlyMine.length + changed.length === 0) return null
  return (
    <section className="stack">
      <h2>{title}</h2>
      {changed.length > 0 && <><h3>{t('import.changed')}</h3>{changed.map((item) => <Item key={item.id} item={item} />)}</>}
      {added.length > 0 && <><h3>{t('import.added')}</h3><ul>{added.map(({ id, name }) => <li key={id}>{inLanguage(name, language) || id}</li>)}</ul></>}
      {onlyMine.length > 0 && <><h3>{t('import.onlyMine')}</h3><ul>{onlyMine.map(({ id, name }) => <li key={id}>{inLanguage(name, language) || id}</li>)}</ul></>}
    </section>
  )
}

function Item({ item: { id, name, changes } }: { item: ChangedItem }) {
  const language = useLanguage()
  const title = inLanguage(name, language) || id
  return <Details summary={`${title} (${changes.length})`}><Changes label={title} changes={changes} /></Details>
}

function Changes({ label, changes }: { label: string; changes: readonly Change[] }) {
  const { t } = useTranslation('exchange')
  const shown = (value: string) => (value === '' ? <span className="muted">{t('import.nothing')}</span> : <span className="as-typed">{value}</span>)
  return (
    <Table label={label} captionHidden compact rows={changes} rowKey={({ property }) => property} columns={[
      { key: 'property', header: t('import.property'), rowHeader: true, cell: ({ property }) => <code>{property}</code> },
      { key: 'mine', header: t('import.mine'), cell: ({ mine }) => shown(mine) },
      { key: 'theirs', header: t('import.theirs'), cell: ({ theirs }) => shown(theirs) },
    ]} />
  )
}
