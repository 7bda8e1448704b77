import type { ReactNode } from 'react'
import { inLanguage } from '~/domain/local-text'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankHead } from '~/views/hr/banks.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { bankPath } from './paths'

interface BankPageProps {
  readonly head: BankHead
  /** The page's own title; without it the page is the family's. */
  readonly title?: string
  readonly lead?: string
  readonly status?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page about one family's bank. */
export function BankPage({ head, title, lead, status, actions, children }: BankPageProps) {
  const { t } = useTranslation(['banks', 'common'])
  const name = inLanguage(head.name, useLanguage())
  const way = [{ label: t('banks:list.title'), href: '/hr/banks' }, ...(title === undefined ? [{ label: name }] : [{ label: name, href: bankPath(head.family) }, { label: title }])]
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={way} />
      <PageHeading title={title ?? name} caption={title === undefined ? t('banks:family.caption') : name} {...(lead !== undefined && { lead })} status={status} actions={actions} />
      {children}
    </div>
  )
}
