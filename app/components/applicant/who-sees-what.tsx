import { useTranslation } from '~/i18n/translation'
import { Details } from '../ui/details'
import { SummaryList } from '../ui/summary-list'
import { Section } from './section'

const readers = ['you', 'redactor', 'committee', 'hr'] as const
const times = ['before', 'after'] as const

/** Who sees what, before and after the list for interview is locked: docs/blindness.md in the applicant's words. */
export function WhoSeesWhat() {
  const { t } = useTranslation('public')
  const rows = readers.map((reader) => ({
    term: t(`before.whoSees.${reader}.who`),
    value: times.map((time) => <p key={time}><strong>{t(`before.whoSees.times.${time}`)}</strong> {t(`before.whoSees.${reader}.${time}`)}</p>),
  }))
  return (
    <Section id="who" title={t('before.whoSees.title')}>
      <p>{t('before.whoSees.short')}</p>
      <p>{t('before.whoSees.notStored')}</p>
      <Details summary={t('before.whoSees.summary')}>
        <p>{t('before.whoSees.lock')}</p>
        <SummaryList items={rows} />
      </Details>
    </Section>
  )
}
