import { useTranslation } from '~/i18n/translation'
import type { CommitteeOverview } from '~/views/committee/overview.server'
import { ButtonLink } from '../ui/button-link'
import { answerPath } from './paths'

/** How many answers the reader marked to be read again, and the way through them. */
export function MarkedAnswers({ marked: { count, firstId }, recruitmentId }: { marked: NonNullable<CommitteeOverview['marked']>; recruitmentId: string }) {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="marked-heading">
      <h2 id="marked-heading">{t('marked.title')}</h2>
      <p>{t('marked.count', { count })}</p>
      <p><ButtonLink variant="secondary" href={answerPath(recruitmentId, { assignmentId: firstId, walk: 'marked' })}>{t('marked.go')}</ButtonLink></p>
    </section>
  )
}
