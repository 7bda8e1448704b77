import { useTranslation } from '~/i18n/translation'
import { Link } from '~/framework'
import type { AnswerToScore } from '~/views/committee/answer.server'

interface NeighbourLinksProps {
  readonly answer: Pick<AnswerToScore, 'previousId' | 'nextId' | 'place' | 'own'>
  readonly recruitmentId: string
}

/** Back and forth in the reader's own order, without saving. */
export function NeighbourLinks({ answer: { previousId, nextId, place, own }, recruitmentId }: NeighbourLinksProps) {
  const { t } = useTranslation('committee')
  const to = (assignmentId: string) => `/committee/${recruitmentId}/answers/${assignmentId}`
  return (
    <nav className="cluster" aria-label={t('neighbours.label')}>
      {previousId ? <Link to={to(previousId)} data-previous-answer="">{t('neighbours.previous')}</Link> : null}
      <span className="muted num">{t('neighbours.place', { place, assigned: own.assigned })}</span>
      {nextId ? <Link to={to(nextId)} data-next-answer="">{t('neighbours.next')}</Link> : null}
      <Link to={`/committee/${recruitmentId}`}>{t('neighbours.overview')}</Link>
    </nav>
  )
}
