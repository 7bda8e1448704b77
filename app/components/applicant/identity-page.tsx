import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { IdentityPage as Page } from '~/views/applicant/identity.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { ClosedNotice } from './closed-notice'
import { CorrectingNotice } from './correcting-notice'
import { IdentityForm, identityFields, identityLabels, type IdentityReply } from './identity-form'
import { Section } from './section'
import { OwnWords } from './own-words'

interface IdentityPageProps {
  readonly page: Page
  readonly reply: IdentityReply | undefined
}

/** The last step: who it is, sealed at once. */
export function IdentityPage({ page, reply }: IdentityPageProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const language = useLanguage()
  const { post, deadline, closed } = page
  const wrong = identityFields.flatMap((field) => {
    const code = reply?.errors[field]
    return code ? [{ href: `#${field}`, message: `${t(identityLabels[field])}: ${t(`refusals:form.${code}`)}` }] : []
  })
  const errors = reply && wrong.length === 0 ? [{ message: t(`refusals:${reply.refusal}`) }] : wrong
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:overview.title'), href: '/application' }, { label: t('applicant:check.title'), href: '/application/check' }, { label: t('applicant:identity.title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={errors} />
      <PageHeading caption={<OwnWords language={page.postLanguage}>{post}</OwnWords>} title={t('applicant:identity.title')} lead={t('applicant:identity.lead')} />
      <ClosedNotice closed={closed} />
      {page.isCorrecting && closed === null ? <CorrectingNotice /> : null}
      <WhatHappens retentionMonths={page.retentionMonths} />
      {deadline && closed === null ? <p>{t('applicant:deadline', { deadline: formatDateTime(deadline, language) })}</p> : null}
      <IdentityForm page={page} reply={reply} />
      <p><a href="/application/check">{t('applicant:identity.back')}</a></p>
    </div>
  )
}

function WhatHappens({ retentionMonths }: Pick<Page, 'retentionMonths'>) {
  const { t } = useTranslation('applicant')
  return (
    <Section id="what" title={t('identity.whatTitle')}>
      <ul>
        <li>{t('identity.what.sealed')}</li>
        <li>{t('identity.what.opened')}</li>
        <li>{t('identity.what.matched')}</li>
        {retentionMonths === null ? null : <li>{t('identity.what.erased', { count: retentionMonths })}</li>}
      </ul>
    </Section>
  )
}
