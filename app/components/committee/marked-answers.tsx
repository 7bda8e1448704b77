import { useTranslation } from '~/i18n/translation'
import { ButtonLink } from '../ui/button-link'
import { committeePath } from './paths'

/** How many answers the reader marked to be read again, and the way through them. */
export function MarkedAnswers({ marked, recruitmentId }: { marked: number; recruitmentId: string }) {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="marked-heading">
      <h2 id="marked-heading">{t('marked.title')}</h2>
      <p>{t('marked.count', { count: marked })}</p>
      <p><ButtonLink variant="secondary" href={committeePath(recruitmentId, 'marked')}>{t('marked.go')}</ButtonLink></p>
    </section>
  )
}
