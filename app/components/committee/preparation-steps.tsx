import { useTranslation } from '~/i18n/translation'
import type { CommitteeOverview } from '~/views/committee/overview.server'
import { TaskList, type Task } from '../ui/task-list'
import { committeePath } from './paths'

interface PreparationStepsProps {
  readonly preparation: NonNullable<CommitteeOverview['preparation']>
  readonly recruitmentId: string
}

/** What comes before the first real answer: the introduction, and the sample answers where there are any. */
export function PreparationSteps({ preparation: { first, hasSamples }, recruitmentId }: PreparationStepsProps) {
  const { t } = useTranslation('calibration')
  const done: Task['status'] = { kind: 'success', text: t('steps.done') }
  const toDo: Task['status'] = { kind: 'warning', text: t('steps.toDo') }
  const introduction: Task = {
    title: t('steps.introduction'), hint: t('steps.introductionHint'), href: committeePath(recruitmentId, 'introduction'), status: first === 'introduction' ? toDo : done,
  }
  const samples: Task = {
    title: t('steps.samples'), hint: t('steps.samplesHint'),
    ...(first === 'introduction' ? { status: { kind: 'neutral', text: t('steps.later') } } : { href: committeePath(recruitmentId, 'samples'), status: first === 'samples' ? toDo : done }),
  }
  return (
    <section className="stack" aria-labelledby="preparation-heading">
      <h2 id="preparation-heading">{t('steps.title')}</h2>
      <TaskList label={t('steps.title')} items={hasSamples ? [introduction, samples] : [introduction]} />
    </section>
  )
}
