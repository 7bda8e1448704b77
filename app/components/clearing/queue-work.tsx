import { useTranslation } from '~/i18n/translation'
import type { ClearingQueue } from '~/views/clearing/queue.server'
import { ProgressMeter } from '../ui/progress-meter'

interface QueueWorkProps {
  readonly recruitmentId: string
  readonly queue: Pick<ClearingQueue, 'answers' | 'left' | 'minutesLeft' | 'clean'>
}

/** How far the redactor is, about how long it takes still, and the way to the answers that can be read one after another. */
export function QueueWork({ recruitmentId, queue: { answers, left, minutesLeft, clean } }: QueueWorkProps) {
  const { t } = useTranslation('clearing')
  const cleared = answers - left
  return (
    <div className="stack">
      <ProgressMeter label={t('progress.label')} value={cleared} max={Math.max(answers, 1)} text={t('progress.text', { cleared, answers })} />
      {left > 0 ? <p><TimeLeft minutes={minutesLeft} /></p> : null}
      {clean > 0 ? <p>{t('clean.waiting', { count: clean })} <a href={`/clearing/${recruitmentId}/clean`}>{t('clean.toPage')}</a></p> : null}
    </div>
  )
}

/** From so many minutes on it is told in hours. */
const inHours = 120

function TimeLeft({ minutes }: { minutes: number }) {
  const { t } = useTranslation('clearing')
  return <>{minutes < inHours ? t('queue.timeLeft', { count: minutes }) : t('queue.hoursLeft', { hours: Math.round(minutes / 60) })}</>
}
