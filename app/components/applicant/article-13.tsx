import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { isOnePeriod, longestOf, type RetentionPeriods } from '~/domain/retention/periods'
import type { Contacts } from '~/views/public/contacts.server'
import { SummaryList } from '../ui/summary-list'
import { PeriodsByOutcome } from './periods-by-outcome'

interface Article13Props {
  readonly contacts: Contacts
  /** Of one post; null where no post is meant. */
  readonly periods: RetentionPeriods | null
}

/** What is the same for every organisation and post. */
type Plain = 'purpose' | 'basis' | 'sensitive' | 'recipients' | 'pseudonymised' | 'rights' | 'required' | 'automated'

const complaintAddress = 'https://www.datatilsynet.dk/borger/klage'

/** What must be told when personal data are collected (GDPR article 13): a notice, since the basis is not consent. */
export function Article13({ contacts, periods }: Article13Props) {
  const { t } = useTranslation('public')
  const said = (name: Plain) => ({ term: t(`article13.${name}.term`), value: t(`article13.${name}.text`) })
  const { organisation, dataProtectionOfficer, disclosure } = contacts
  return (
    <SummaryList items={[
      { term: t('article13.controller.term'), value: <Controller contacts={contacts} /> },
      { term: t('article13.officer.term'), value: dataProtectionOfficer || t('article13.officer.none', { organisation }) },
      said('purpose'), said('basis'), said('sensitive'), said('recipients'), ...(disclosure === 'denmark' ? [] : [{ term: t('article13.disclosure.term'), value: t(`article13.disclosure.${disclosure}`) }]), said('pseudonymised'),
      { term: t('article13.retention.term'), value: <HowLong periods={periods} /> },
      said('rights'), said('required'), said('automated'),
      { term: t('article13.complaint.term'), value: <>{t('article13.complaint.text')} <a href={complaintAddress}>{t('article13.complaint.link')}</a></> },
    ]}
    />
  )
}

/** One number where there is one; otherwise what becomes of whom. */
function HowLong({ periods }: Pick<Article13Props, 'periods'>): ReactNode {
  const { t } = useTranslation('public')
  if (periods === null) return t('article13.retention.general')
  return isOnePeriod(periods) ? t('article13.retention.text', { count: longestOf(periods) }) : <PeriodsByOutcome periods={periods} />
}

function Controller({ contacts: { organisation, controllerAddress, privacyContact } }: { contacts: Contacts }): ReactNode {
  const { t } = useTranslation('public')
  return (
    <>
      {controllerAddress.startsWith(organisation) ? null : <p>{organisation}</p>}
      {controllerAddress ? <p className="as-typed">{controllerAddress}</p> : null}
      {privacyContact ? <p>{t('article13.controller.contact', { contact: privacyContact })}</p> : null}
    </>
  )
}
