import { useTranslation } from '~/i18n/translation'
import { ButtonLink } from '../ui/button-link'

interface ExperienceLinkProps {
  readonly recruitmentId: string
  /** Null where nobody is asked yet. */
  readonly experience: 'open' | 'answered' | null
}

/** The way to the five questions, or a word of thanks. */
export function ExperienceLink({ recruitmentId, experience }: ExperienceLinkProps) {
  const { t } = useTranslation('experience')
  if (experience === null) return null
  if (experience === 'answered') return <p className="measure">{t('link.answered')}</p>
  return (
    <section className="panel stack" aria-labelledby="experience-heading">
      <h2 id="experience-heading">{t('link.title')}</h2>
      <p className="measure">{t('link.text')}</p>
      <p><ButtonLink variant="secondary" href={`/committee/${recruitmentId}/experience`}>{t('link.start')}</ButtonLink></p>
    </section>
  )
}
