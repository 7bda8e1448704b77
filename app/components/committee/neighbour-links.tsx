import { useTranslation } from '~/i18n/translation'
import type { Walk } from '~/domain/scoring/walk'
import { Link } from '~/framework'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { answerPath, committeePath } from './paths'

interface NeighbourLinksProps {
  readonly answer: Pick<AnswerToScore, 'previousId' | 'nextId' | 'place' | 'among'>
  readonly recruitmentId: string
  readonly walk: Walk
}

/** Back and forth in the reader's own order, without saving. */
export function NeighbourLinks({ answer: { previousId, nextId, place, among }, recruitmentId, walk }: NeighbourLinksProps) {
  const { t } = useTranslation('committee')
  const to = (assignmentId: string) => answerPath(recruitmentId, { assignmentId, walk })
  return (
    <nav className="cluster score-neighbours" aria-label={t(walk === 'marked' ? 'neighbours.labelMarked' : 'neighbours.label')}>
      {previousId ? <Link to={to(previousId)} data-previous-answer="">{t('neighbours.previous')}</Link> : null}
      <span className="muted num">{t('neighbours.place', { place, assigned: among })}</span>
      {nextId ? <Link to={to(nextId)} data-next-answer="">{t('neighbours.next')}</Link> : null}
      <Link to={committeePath(recruitmentId)}>{t('neighbours.overview')}</Link>
    </nav>
  )
}
