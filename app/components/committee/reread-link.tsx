import { useTranslation } from '~/i18n/translation'
import type { CommitteeOverview } from '~/views/committee/overview.server'
import { ButtonLink } from '../ui/button-link'

interface RereadLinkProps {
  readonly recruitmentId: string
  readonly rereadings: CommitteeOverview['rereadings']
}

/** That there are answers for the reader to read again, and how many are left; nothing where there are none. */
export function RereadLink({ recruitmentId, rereadings }: RereadLinkProps) {
  const { t } = useTranslation('reread')
  if (rereadings === null || rereadings.all === 0) return null
  const { all, waiting, nextId } = rereadings
  return (
    <section className="panel stack" aria-labelledby="reread-heading">
      <h2 id="reread-heading">{t('link.title')}</h2>
      <p className="measure">{t('link.text', { count: all })} {waiting > 0 ? t('link.waiting', { count: waiting }) : t('link.done')}</p>
      {nextId ? <p><ButtonLink href={`/committee/${recruitmentId}/reread/${nextId}`}>{t('link.start')}</ButtonLink></p> : null}
    </section>
  )
}
