import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { SeenIdentity } from '~/use-cases/look-at-identities.server'
import type { IdentitiesPage as Page } from '~/views/hr/identities.server'
import { RefusalNote } from '../refusal-note'
import { IdentitiesTable } from '../shortlist/identities-table'
import { NotSealedAnew } from '../officer/not-sealed-anew'
import { Alert } from '../ui/alert'
import { Button, type ButtonVariant } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { claimFieldId, ClaimsToDecide } from './claims-to-decide'
import { hrPath } from './paths'
import { InterviewNeeds } from './interview-needs'

type Intent = 'unseal' | 'release' | 'conclude'
export type DoneStep = Intent | 'claims' | 'decide-claim'

interface IdentitiesPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly identities: readonly SeenIdentity[]
  /** What was just done, to be told. */
  readonly done: DoneStep | null
  readonly reply: FormReply | undefined
}

/** From the locked list to the end of the recruitment: open, hand on, conclude. */
export function IdentitiesPage({ page, recruitmentId, identities, done, reply }: IdentitiesPageProps) {
  const { t } = useTranslation('lock')
  const language = useLanguage()
  const { title, custody, invited, notSealedAnew, claims, isReleased, may } = page
  return (
    <div className="stack-lg">
      <Wrong reply={reply} />
      <PageHeading title={t('identities.title')} caption={inLanguage(title, language)} lead={t('identities.lead')} />
      {done && !reply ? <Done step={done} /> : null}
      {may.decideClaims && claims.length > 0 ? <ClaimsToDecide claims={claims} recruitmentId={recruitmentId} reply={reply} /> : null}
      <NotSealedAnew numbers={notSealedAnew} />
      {may.unseal ? <Unseal custody={custody} invited={invited} claims={claims} /> : null}
      {identities.length > 0 ? <Opened identities={identities} claims={claims} /> : null}
      <Release may={may} isReleased={isReleased} />
      {may.conclude ? <Conclude recruitmentId={recruitmentId} /> : null}
    </div>
  )
}

function Done({ step }: { step: DoneStep }) {
  const { t } = useTranslation('lock')
  return <Alert kind={step === 'claims' ? 'info' : 'success'} role="status"><p>{t(`identities.done.${step}`)}</p></Alert>
}

function Opened({ identities, claims }: Pick<IdentitiesPageProps, 'identities'> & Pick<Page, 'claims'>) {
  const { t } = useTranslation('lock')
  return (
    <>
      <section className="stack">
        <IdentitiesTable identities={identities} />
        <p className="muted">{t('identities.recorded')}</p>
      </section>
      <InterviewNeeds identities={identities} claims={claims} />
    </>
  )
}

/** What is wrong with a claim's form, beside the fields it leads to; or why a button was refused. */
function Wrong({ reply }: Pick<IdentitiesPageProps, 'reply'>) {
  const { t } = useTranslation(['lock', 'common', 'refusals'])
  const candidateId = String(reply?.values['candidateId'] ?? '')
  const errors = (['decision', 'reason'] as const).flatMap((field) => {
    const code = reply?.errors[field]
    return code ? [{ href: `#${claimFieldId(field, candidateId)}`, message: `${t(`lock:claims.${field}`)}: ${t(`refusals:form.${code}`)}` }] : []
  })
  return errors.length > 0 ? <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} /> : <RefusalNote reply={reply} />
}

function Unseal({ custody, ...of }: Pick<Page, 'custody' | 'invited' | 'claims'>) {
  const { t } = useTranslation('custody')
  if (custody === 'server-held') return <UnsealHere {...of} />
  return (
    <section className="panel stack measure">
      <h2>{t('identities.title')}</h2>
      <p>{t('identities.text')}</p>
    </section>
  )
}

function UnsealHere({ invited, claims }: Pick<Page, 'invited' | 'claims'>) {
  const { t } = useTranslation(['lock', 'refusals'])
  const text = t('lock:identities.unsealText', { count: invited.length, numbers: formatList(invited, useLanguage()) })
  const isOpen = claims.some(({ decision }) => decision === 'open')
  return (
    <Step
      intent="unseal" heading={t('lock:identities.unsealTitle')} text={text} label={t('lock:identities.unseal')} variant="primary"
      {...(isOpen && { disabledReason: t('refusals:claims-open') })}
    />
  )
}

function Release({ may, isReleased }: Pick<Page, 'may' | 'isReleased'>) {
  const { t } = useTranslation('lock')
  if (isReleased) return <p>{t('identities.released')}</p>
  if (!may.release) return null
  return <Step intent="release" heading={t('identities.releaseTitle')} text={t('identities.releaseText')} label={t('identities.release')} variant="primary" />
}

/** Everybody is answered before. */
function Conclude({ recruitmentId }: Pick<IdentitiesPageProps, 'recruitmentId'>) {
  const { t } = useTranslation('lock')
  return (
    <>
      <p className="measure"><a href={hrPath(recruitmentId, 'answers')}>{t('identities.answers')}</a></p>
      <Step intent="conclude" heading={t('identities.concludeTitle')} text={t('identities.concludeText')} label={t('identities.conclude')} variant="secondary" />
    </>
  )
}

interface StepProps {
  readonly intent: Intent
  readonly heading: string
  readonly text: string
  readonly label: string
  readonly variant: ButtonVariant
  readonly disabledReason?: string
}

function Step({ intent, heading, text, label, ...button }: StepProps) {
  return (
    <Form method="post" className="panel stack measure">
      <h2>{heading}</h2>
      <p>{text}</p>
      <Button {...button} name="intent" value={intent}>{label}</Button>
    </Form>
  )
}
