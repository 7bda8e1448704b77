import { useTranslation } from '~/i18n/translation'
import { ButtonLink } from '../ui/button-link'

/** The way to saying whom one knows, while it can still be said. */
export function RelationsLink({ recruitmentId, isOpen }: { recruitmentId: string; isOpen: boolean }) {
  const { t } = useTranslation('committee')
  if (!isOpen) return null
  return (
    <section className="panel stack measure" aria-labelledby="relations-heading">
      <h2 id="relations-heading">{t('relations.title')}</h2>
      <p>{t('relations.lead')}</p>
      <p><ButtonLink variant="secondary" href={`/committee/${recruitmentId}/relations`}>{t('relations.link')}</ButtonLink></p>
    </section>
  )
}
