import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

interface CommentsLinkProps {
  readonly recruitmentId: string
  /** How many comments can be cleared now. */
  readonly waiting: number
}

/** That what was written in hearings waits to be read, and the way to it; nothing where there is none. */
export function CommentsLink({ recruitmentId, waiting }: CommentsLinkProps) {
  const { t } = useTranslation(['hearing', 'common'])
  if (waiting === 0) return null
  return (
    <Alert kind="info" kindText={t('common:kinds.info')}>
      <p>{t('hearing:desk.link', { count: waiting })} <a href={`/clearing/${recruitmentId}/hearings`}>{t('hearing:desk.toPage')}</a></p>
    </Alert>
  )
}
