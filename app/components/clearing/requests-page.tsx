import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { RequestKind } from '~/domain/recruitment/after-deadline'
import type { FormReply } from '~/forms/form-errors'
import { useLanguage } from '~/i18n/use-language'
import type { RequestsPage as Page } from '~/views/clearing/requests.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { RequestPanel } from './request-panel'

interface RequestsPageProps {
  readonly page: Page
  readonly recruitmentId: string
  /** What was decided just now: declined, or what was accepted. */
  readonly done: RequestKind | 'declined' | null
  readonly reply: FormReply | undefined
}

/** What applicants have asked for after the deadline, for the redactor to decide. */
export function RequestsPage({ page: { title, isClearing, requests }, recruitmentId, done, reply }: RequestsPageProps) {
  const { t } = useTranslation(['clearing', 'common', 'refusals'])
  const name = inLanguage(title, useLanguage())
  const error = useDecisionError(reply)
  const asked = typedIn(reply, 'requestId')
  const place = isClearing ? [{ label: name, href: `/clearing/${recruitmentId}` }] : [{ label: name }]
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('clearing:title'), href: '/clearing' }, ...place, { label: t('clearing:requests.title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ message: error, ...(requests.some(({ id }) => id === asked) && { href: `#reason-${asked}` }) }] : []} focusKey={reply} />
      <Done done={reply ? null : done} />
      <PageHeading caption={name} title={t('clearing:requests.title')} lead={t(isClearing ? 'clearing:requests.lead' : 'clearing:requests.leadScoring')} />
      {requests.length === 0 ? <EmptyState title={t('clearing:requests.none')} /> : null}
      {requests.map((request, index) => (
        <RequestPanel
          key={request.id} request={request} number={index + 1} recruitmentId={recruitmentId} isClearing={isClearing}
          {...(request.id === asked ? { typed: typedIn(reply, 'reason'), error } : {})}
        />
      ))}
    </div>
  )
}

function Done({ done }: Pick<RequestsPageProps, 'done'>) {
  const { t } = useTranslation('clearing')
  return <StatusMessage>{done ? t(`requests.done.${done}`) : null}</StatusMessage>
}

function typedIn(reply: FormReply | undefined, name: string): string {
  return String(reply?.values[name] ?? '')
}

function useDecisionError(reply: FormReply | undefined): string | undefined {
  const { t } = useTranslation(['clearing', 'refusals'])
  if (!reply) return undefined
  if (reply.refusal === 'reason-required') return t('clearing:requests.reasonFirst')
  const code = reply.errors.reason
  return code ? t(`refusals:form.${code}`) : t(`refusals:${reply.refusal as 'stale'}`) // every refusal is a key of the namespace
}
