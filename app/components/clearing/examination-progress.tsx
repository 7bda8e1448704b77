import { useState } from 'react'
import { useTranslation } from '~/i18n/translation'
import { ProgressMeter } from '../ui/progress-meter'
import { StatusMessage } from '../ui/status-message'
import { useAwake } from '../use-awake'
import { useFollowing } from '../use-following'

interface ExaminationProgressProps {
  readonly recruitmentId: string
  readonly examined: number
  readonly applications: number
}

/** How far the system is with looking through the applications. The page follows by itself until it is done. */
export function ExaminationProgress({ recruitmentId, examined, applications }: ExaminationProgressProps) {
  const { t } = useTranslation('clearing')
  const isGoing = examined < applications
  const [wasGoing] = useState(isGoing)
  const isAwake = useAwake()
  useFollowing(isGoing)
  return (
    <>
      {isGoing ? (
        <section className="panel stack" aria-label={t('examined.label')}>
          <ProgressMeter label={t('examined.label')} value={examined} max={applications} text={t('examined.progress', { examined, applications })} />
          <p>{t('examined.going')}</p>
          {isAwake ? null : <p><a href={`/clearing/${recruitmentId}`}>{t('examined.again')}</a></p>}
        </section>
      ) : null}
      <StatusMessage>{!isGoing && wasGoing ? t('examined.finished') : null}</StatusMessage>
    </>
  )
}
