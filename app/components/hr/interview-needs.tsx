import { useTranslation } from '~/i18n/translation'
import type { SeenIdentity } from '~/use-cases/look-at-identities.server'
import type { ShownClaim } from '~/views/hr/claims.server'
import { SummaryList } from '../ui/summary-list'

interface InterviewNeedsProps {
  readonly identities: readonly SeenIdentity[]
  readonly claims: readonly ShownClaim[]
}

/** What HR arranges without telling why: the adjustments, and who has priority access. Not for the committee. */
export function InterviewNeeds({ identities, claims }: InterviewNeedsProps) {
  const { t } = useTranslation('lock')
  const asking = identities.filter(({ needs }) => needs && (needs.adjustments !== '' || needs.priorityAccess))
  const notMet = claims.filter(({ decision }) => decision === 'not-met')
  if (asking.length + notMet.length === 0) return null
  const hasClaims = notMet.length > 0 || asking.some(({ needs }) => needs?.priorityAccess)
  return (
    <section className="stack" aria-labelledby="needs">
      <h2 id="needs">{t('needs.title')}</h2>
      <p className="measure">{t('needs.lead')}</p>
      {asking.map(({ candidateNumber, identity, needs }) => (
        <section key={candidateNumber} className="stack">
          <h3>{t('needs.person', { number: candidateNumber, name: identity.name })}</h3>
          <SummaryList items={[
            ...(needs?.adjustments ? [{ term: t('needs.adjustments'), value: <span className="answer-text">{needs.adjustments}</span> }] : []),
            ...(needs?.priorityAccess ? [{ term: t('claims.title'), value: claimText(claims.find((claim) => claim.candidateNumber === candidateNumber)?.reason) }] : []),
          ]} />
        </section>
      ))}
      {notMet.map(({ candidateNumber, reason }) => (
        <section key={candidateNumber} className="stack">
          <h3>{t('claims.candidate', { number: candidateNumber })}</h3>
          <SummaryList items={[{ term: t('claims.title'), value: t('needs.notMet', { reason }) }]} />
        </section>
      ))}
      {hasClaims ? <p className="measure">{t('needs.duty')}</p> : null}
    </section>
  )

  /** Without a reason the person was chosen by the committee, and there was nothing to decide. */
  function claimText(reason: string | undefined): string {
    return reason ? t('needs.invited', { reason }) : t('needs.chosen')
  }
}
