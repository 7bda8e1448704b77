import { inLanguage } from '~/domain/local-text'
import { formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ClerkRecruitment } from '~/views/clerk/recruitments.server'
import { Badge } from '../ui/badge'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'

const badges = { open: 'success', late: 'neutral' } as const

/** The posts for which something may come on paper or by telephone. */
export function ClerkList({ recruitments }: { recruitments: readonly ClerkRecruitment[] }) {
  const { t } = useTranslation('clerk')
  if (recruitments.length === 0) return <EmptyState title={t('list.none')}><p>{t('list.noneText')}</p></EmptyState>
  return (
    <section className="stack">
      <h2>{t('list.title')}</h2>
      <ul className="nobullet-list stack no-max-width">
        {recruitments.map((recruitment) => <li key={recruitment.id}><ClerkCard recruitment={recruitment} /></li>)}
      </ul>
    </section>
  )
}

function ClerkCard({ recruitment: { id, title, department, deadline, stage } }: { recruitment: ClerkRecruitment }) {
  const { t } = useTranslation('clerk')
  const language = useLanguage()
  const post = inLanguage(title, language)
  const about = <> <span className="sr-only">{t('list.about', { post })}</span></>
  return (
    <Card headingLevel={3} title={post} meta={<><Badge kind={badges[stage]}>{t(`list.stages.${stage}`)}</Badge> {inLanguage(department, language)}</>}>
      {deadline && <p>{t(stage === 'open' ? 'list.deadline' : 'list.closed', { deadline: formatDateTime(deadline, language) })}</p>}
      <ButtonGroup>
        <ButtonLink href={`/clerk/${id}`}>{t('list.typeIn')}{about}</ButtonLink>
        <ButtonLink href={`/clerk/${id}/paper`} variant="secondary">{t('list.print')}{about}</ButtonLink>
      </ButtonGroup>
    </Card>
  )
}
