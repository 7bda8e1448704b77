import { useTranslation } from '~/i18n/translation'
import { kinds } from '~/domain/questionnaire/kinds'
import { countWords } from '~/domain/text/words'
import type { AskRefusal } from '~/use-cases/ask-for-change.server'
import type { RequestPage as Page } from '~/views/applicant/request.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { RequestChoice } from './request-choice'
import { CorrectionForm, WithdrawalForm } from './request-forms'

/** What the last post of the form came to, when the page is shown again. */
export interface RequestReply {
  readonly refusal: Exclude<AskRefusal, 'not-found'> | 'cannot-write'
  readonly typed: string
}

interface RequestPageProps {
  readonly page: Page
  readonly reply: RequestReply | undefined
}

/** What an applicant can ask a person for after the deadline: first what, then the form of it. */
export function RequestPage({ page, reply }: RequestPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const { post, contact, hasScoringBegun } = page
  const error = useRequestError(page, reply)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:request.toStatus'), href: '/application/status' }, { label: t(`applicant:request.${page.step}.title`) }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error === undefined ? [] : [{ message: error, href: page.step === 'withdrawal' ? '#why' : '#answer' }]} />
      <PageHeading caption={post} title={t(`applicant:request.${page.step}.title`)} lead={t(`applicant:request.${page.step}.lead`)} />
      {hasScoringBegun && page.step !== 'withdrawal' ? <ScoringHasBegun contact={contact} /> : null}
      <Step page={page} typed={reply?.typed} error={error} />
    </div>
  )
}

interface StepProps {
  readonly page: Page
  readonly typed: string | undefined
  readonly error: string | undefined
}

function Step({ page, ...last }: StepProps) {
  if (page.step === 'choice') return <RequestChoice page={page} />
  return page.step === 'correction' ? <CorrectionForm page={page} {...last} /> : <WithdrawalForm takesReason={page.takesReason} {...last} />
}

/** Why an answer stays as it was sent, and whom to turn to. */
function ScoringHasBegun({ contact }: { readonly contact: string }) {
  const { t } = useTranslation(['applicant', 'common'])
  return (
    <Alert kind="info" kindText={t('common:kinds.info')}>
      <p>{t('applicant:request.scoringBegun')} {contact === '' ? null : t('applicant:request.writeTo', { contact })}</p>
    </Alert>
  )
}

function useRequestError(page: Page, reply: RequestReply | undefined): string | undefined {
  const { t } = useTranslation(['applicant', 'refusals'])
  if (!reply) return undefined
  if (page.step !== 'correction') return t(`refusals:${reply.refusal}`)
  const { kind, wordLimit } = page.question
  if (reply.refusal === 'over-limit' && wordLimit !== null) return t('applicant:request.correction.over', { count: countWords(reply.typed) - wordLimit })
  if (reply.refusal !== 'invalid-form') return t(`refusals:${reply.refusal}`)
  return t(kinds[kind].isWritten ? 'applicant:request.correction.empty' : 'applicant:request.correction.choose')
}
