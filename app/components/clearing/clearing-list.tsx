import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { ClearingRecruitment } from '~/views/clearing/recruitments.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { ProgressMeter } from '../ui/progress-meter'
import { CommentsLink } from './comments-link'
import { RequestsLink } from './requests-link'

const badges: Record<ClearingRecruitment['stage'], BadgeKind> = { now: 'warning', before: 'neutral', over: 'success' }

/** The recruitments that a redactor has to clear, is going to clear, and has cleared. */
export function ClearingList({ recruitments }: { recruitments: readonly ClearingRecruitment[] }) {
  const { t } = useTranslation('clearing')
  if (recruitments.length === 0) return <EmptyState title={t('list.empty.title')}><p>{t('list.empty.text')}</p></EmptyState>
  return (
    <ul className="nobullet-list stack no-max-width">
      {recruitments.map((recruitment) => <li key={recruitment.id}><ClearingCard recruitment={recruitment} /></li>)}
    </ul>
  )
}

function ClearingCard({ recruitment: { id, title, stage, progress, openRequests, comments } }: { recruitment: ClearingRecruitment }) {
  const { t } = useTranslation('clearing')
  const language = useLanguage()
  const name = inLanguage(title, language)
  return (
    <Card title={name} meta={<Badge kind={badges[stage]}>{t(`list.stages.${stage}`)}</Badge>} {...(stage === 'now' && { href: `/clearing/${id}` })}>
      {progress ? (
        <>
          <ProgressMeter
            label={t('progress.label')} value={progress.cleared} max={Math.max(progress.answers, 1)}
            text={t('progress.text', { cleared: progress.cleared, answers: progress.answers })}
          />
          <p>{t('list.counts', { applications: progress.applications, findings: progress.openFindings })}</p>
        </>
      ) : <p>{t(`list.explained.${stage}`)}</p>}
      <RequestsLink recruitmentId={id} open={openRequests} />
      <CommentsLink recruitmentId={id} waiting={comments} />
    </Card>
  )
}
