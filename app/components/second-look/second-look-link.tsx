import { useTranslation } from '~/i18n/translation'
import type { CommitteeOverview } from '~/views/committee/overview.server'
import { ButtonLink } from '../ui/button-link'

interface SecondLookLinkProps {
  readonly recruitmentId: string
  readonly secondLook: CommitteeOverview['secondLook']
}

const words = { 'may-begin': 'mayBegin', begun: 'begun', ended: 'ended' } as const

/** The way to the second look, for the chair before it has begun and for all after that. */
export function SecondLookLink({ recruitmentId, secondLook }: SecondLookLinkProps) {
  const { t } = useTranslation('reread')
  if (secondLook === null) return null
  return (
    <section className="panel stack" aria-labelledby="second-look-heading">
      <h2 id="second-look-heading">{t('pairs.title')}</h2>
      <p className="measure">{t(`pairs.link.${words[secondLook]}`)}</p>
      <p><ButtonLink variant="secondary" href={`/committee/${recruitmentId}/${secondLook === 'ended' ? 'ranking' : 'second-look'}`}>{t(secondLook === 'ended' ? 'pairs.ended.ranking' : 'pairs.link.open')}</ButtonLink></p>
    </section>
  )
}
