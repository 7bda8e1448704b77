import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { CommitteeRecruitment } from '~/views/committee/recruitments.server'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { ProgressMeter } from '../ui/progress-meter'
import { committeePath } from './paths'

/** The recruitments whose committee a person sits on: those to be scored first. */
export function CommitteeList({ recruitments }: { recruitments: readonly CommitteeRecruitment[] }) {
  const { t } = useTranslation('committee')
  if (recruitments.length === 0) return <EmptyState title={t('list.empty.title')}><p>{t('list.empty.text')}</p></EmptyState>
  return (
    <ul className="nobullet-list stack no-max-width">
      {recruitments.map((recruitment) => <li key={recruitment.id}><CommitteeCard recruitment={recruitment} /></li>)}
    </ul>
  )
}

function CommitteeCard({ recruitment: { id, title, role, phase, own } }: { recruitment: CommitteeRecruitment }) {
  const { t } = useTranslation('committee')
  const meta = (
    <span className="cluster">
      <Badge kind={phase === 'scoring' ? 'warning' : 'neutral'}>{t(`phases.${phase}.name`)}</Badge>
      <span>{t(`roles.${role}`)}</span>
    </span>
  )
  return (
    <Card title={inLanguage(title, useLanguage())} href={role === 'stand-in' ? committeePath(id, 'interviews') : committeePath(id)} meta={meta}>
      {own && own.assigned > 0
        ? <ProgressMeter label={t('meter.own')} value={own.done} max={own.assigned} text={t('meter.short', { done: own.done, assigned: own.assigned })} />
        : <p>{t(role === 'stand-in' ? 'list.standIn' : `phases.${phase}.text`)}</p>}
    </Card>
  )
}
