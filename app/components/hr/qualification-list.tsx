import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { QualificationsPage } from '~/views/hr/qualifications.server'
import { Badge } from '../ui/badge'
import { ArrangeControls } from './arrange-controls'
import { hrPath } from './paths'

/** The post's qualifications in the order in which applicants read them. */
export function QualificationList({ page: { head, chosen } }: { page: QualificationsPage }) {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const language = useLanguage()
  return (
    <ol className="nobullet-list no-max-width stack">
      {chosen.map(({ id, name, description, required, isOwn }, index) => (
        <li key={id}><div className="panel stack">
          <h3>
            <a href={hrPath(head.recruitmentId, `qualifications/${id}`)}>{inLanguage(name, language)}</a>{' '}
            <Badge kind={required ? 'info' : 'neutral'}>{t(required ? 'draft:required' : 'draft:desired')}</Badge>{' '}
            {isOwn && <Badge kind="neutral">{t('questionnaire:qualifications.own')}</Badge>}
          </h3>
          <p>{inLanguage(description, language)}</p>
          {head.isEditable && <ArrangeControls revision={head.revision} itemId={id} position={index + 1} count={chosen.length} about={inLanguage(name, language)} />}
        </div></li>
      ))}
    </ol>
  )
}
