import { useTranslation } from '~/i18n/translation'
import { claimOutcomes } from '~/domain/recruitment/claim-decisions'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { ShownClaim } from '~/views/hr/claims.server'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { RadioGroup } from '../ui/radio-group'
import { SummaryList } from '../ui/summary-list'
import { TextAreaField } from '../ui/text-area-field'
import { hrPath } from './paths'

interface ClaimsToDecideProps {
  readonly claims: readonly ShownClaim[]
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** The fields of a claim's form are told apart by the candidate whose claim it is. */
export const claimFieldId = (field: string, candidateId: string) => `${field}-${candidateId}`

/** Claims of priority access by others than the chosen: HR decides each by number and facts, before any name is opened. */
export function ClaimsToDecide({ claims, recruitmentId, reply }: ClaimsToDecideProps) {
  const { t } = useTranslation('lock')
  return (
    <section className="stack" aria-labelledby="claims">
      <h2 id="claims">{t('claims.title')}</h2>
      <p className="measure">{t('claims.law')}</p>
      <p className="measure">{t('claims.blind')}</p>
      {claims.map((claim) => (
        <Claim key={`${claim.candidateId} ${claim.decision}`} claim={claim} recruitmentId={recruitmentId} reply={reply?.values['candidateId'] === claim.candidateId ? reply : undefined} />
      ))}
    </section>
  )
}

interface ClaimProps {
  readonly claim: ShownClaim
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

function Claim({ claim, recruitmentId, reply }: ClaimProps) {
  const { t } = useTranslation('lock')
  const language = useLanguage()
  const { candidateId, candidateNumber, decision, reason, facts } = claim
  return (
    <section className="panel stack measure">
      <h3>{t('claims.candidate', { number: candidateNumber })}</h3>
      {facts.length > 0
        ? <SummaryList items={facts.map(({ prompt, said }) => ({ term: inLanguage(prompt, language), value: inLanguage(said, language) || t('claims.unanswered') }))} />
        : <p>{t('claims.noFacts')}</p>}
      <p><a href={hrPath(recruitmentId, `candidates/${candidateId}`)}>{t('claims.answers', { number: candidateNumber })}</a></p>
      {decision === 'open' ? <ClaimForm claim={claim} reply={reply} /> : (
        <>
          <SummaryList items={[{ term: t('claims.decision'), value: t(`claims.outcomes.${decision}`) }, { term: t('claims.reason'), value: reason }]} />
          <Details summary={t('claims.again')} open={reply !== undefined}><ClaimForm claim={claim} reply={reply} /></Details>
        </>
      )}
    </section>
  )
}

function ClaimForm({ claim: { candidateId, decision, reason }, reply }: Omit<ClaimProps, 'recruitmentId'>) {
  const { t } = useTranslation(['lock', 'refusals'])
  const typed = { decision, reason, ...reply?.values }
  const errorOf = (field: 'decision' | 'reason') => {
    const code = reply?.errors[field]
    return code ? { error: t(`refusals:form.${code}`) } : {}
  }
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="candidateId" value={candidateId} />
      <input type="hidden" name="seen" value={decision} />
      <RadioGroup
        id={claimFieldId('decision', candidateId)} name="decision" legend={t('lock:claims.question')} defaultValue={String(typed.decision)}
        options={claimOutcomes.map((value) => ({ value, label: t(`lock:claims.outcomes.${value}`) }))} {...errorOf('decision')}
      />
      <TextAreaField
        id={claimFieldId('reason', candidateId)} name="reason" rows={3} label={t('lock:claims.reason')} hint={t('lock:claims.reasonHint')}
        defaultValue={String(typed.reason)} {...errorOf('reason')}
      />
      <div><Button name="intent" value="decide-claim">{t('lock:claims.decide')}</Button></div>
    </Form>
  )
}
