import { useTranslation } from '~/i18n/translation'
import type { CommitteeOverview } from '~/views/committee/overview.server'
import { ButtonLink } from '../ui/button-link'

interface BlindnessLinkProps {
  readonly recruitmentId: string
  readonly overview: Pick<CommitteeOverview, 'blindnessCheck' | 'phase'>
}

/** The way to the blindness check while there is something to answer, or a word of thanks. */
export function BlindnessLink({ recruitmentId, overview: { blindnessCheck, phase } }: BlindnessLinkProps) {
  const { t } = useTranslation('blindness')
  if (blindnessCheck === 'answered') return <p className="measure">{t('link.answered')}</p>
  if (blindnessCheck !== 'open') return null
  return (
    <section className="panel stack" aria-labelledby="blindness-heading">
      <h2 id="blindness-heading">{t('link.title')}</h2>
      <p className="measure">{t(phase === 'shortlisting' ? 'link.sealed' : 'link.opened')}</p>
      <p><ButtonLink variant="secondary" href={`/committee/${recruitmentId}/blindness-check`}>{t('link.start')}</ButtonLink></p>
    </section>
  )
}
