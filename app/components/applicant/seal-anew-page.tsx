import { identityLimits } from '~/domain/identity'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import { useTranslation } from '~/i18n/translation'
import type { SealAnewPage as Page } from '~/views/applicant/seal-anew.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { SummaryList } from '../ui/summary-list'
import { TextField } from '../ui/text-field'
import { identityFields, identityLabels } from './identity-form'
import { InterviewNeedsFields } from './interview-needs-fields'
import { OwnWords } from './own-words'

interface SealAnewPageProps {
  readonly page: Page
  readonly reply: FormReply<'invalid-form' | 'stale' | 'cannot-write'> | undefined
}

/** Shows what will be sealed to the new key; address and number may be put right. One button, and no script. */
export function SealAnewPage({ page, reply }: SealAnewPageProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const wrong = identityFields.flatMap((field) => {
    const code = reply?.errors[field]
    return code ? [{ href: `#${field}`, message: `${t(identityLabels[field])}: ${t(`refusals:form.${code}`)}` }] : []
  })
  const errors = reply && wrong.length === 0 ? [{ message: t(`refusals:${reply.refusal}`) }] : wrong
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:status.title'), href: '/application/status' }, { label: t('applicant:sealAnew.title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      <PageHeading caption={<OwnWords language={page.postLanguage}>{page.post}</OwnWords>} title={t('applicant:sealAnew.title')} lead={t('applicant:sealAnew.lead')} />
      <p className="measure">{t(page.isLate ? 'applicant:sealAnew.late' : 'applicant:sealAnew.who')}</p>
      <SealForm page={page} reply={reply} />
      <p><a href="/application/status">{t('applicant:sealAnew.back')}</a></p>
    </div>
  )
}

function SealForm({ page: { identity }, reply }: SealAnewPageProps) {
  const { t } = useTranslation(['applicant', 'refusals'])
  const field = (name: 'name' | 'email' | 'phone' | 'adjustments') => {
    const [code, value] = [reply?.errors[name], typedText(reply?.values[name])]
    return { defaultValue: value ?? identity?.[name] ?? '', ...(code ? { error: t(`refusals:form.${code}`) } : {}) }
  }
  const contact = (name: 'name' | 'email' | 'phone') => ({ name, label: t(identityLabels[name]), maxLength: identityLimits[name], ...field(name) })
  return (
    <form method="post" action="/application/seal-anew" noValidate className="stack">
      {identity
        ? <Kept identity={identity} />
        : <TextField {...contact('name')} autoComplete="name" width="xl" required />}
      <TextField {...contact('email')} type="email" autoComplete="email" width="xl" hint={t('applicant:identity.emailHint')} />
      <TextField {...contact('phone')} type="tel" autoComplete="tel" width="m" hint={t('applicant:identity.phoneHint')} />
      {identity ? null : <InterviewNeedsFields adjustments={field('adjustments')} priorityAccess={reply?.values['priorityAccess'] === 'yes'} />}
      <div><Button>{t('applicant:sealAnew.button')}</Button></div>
    </form>
  )
}

/** What stands as it was sent. */
function Kept({ identity: { name, adjustments, priorityAccess } }: { identity: NonNullable<Page['identity']> }) {
  const { t } = useTranslation('applicant')
  return (
    <SummaryList items={[
      { term: t('identity.name'), value: name },
      ...(adjustments === '' ? [] : [{ term: t('interview.adjustments'), value: adjustments }]),
      ...(priorityAccess ? [{ term: t('sealAnew.priority'), value: t('sealAnew.claimed') }] : []),
    ]} />
  )
}
