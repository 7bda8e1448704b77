import { useTranslation } from '~/i18n/translation'
import type { DraftPage } from '~/domain/questionnaire/publication'
import type { Overview } from '~/views/hr/overview.server'
import { TaskList, type Task } from '../ui/task-list'
import { hrPath } from './paths'

const steps = ['post', 'texts', 'qualifications', 'questions', 'committee'] as const
type Step = (typeof steps)[number]

/** A question's own problems are put right from the list of questions. */
const stepOf: Readonly<Record<DraftPage, Step>> = {
  post: 'post', texts: 'texts', qualifications: 'qualifications', questions: 'questions', question: 'questions', committee: 'committee',
}

/** The parts of a draft and how far each has come. */
export function DraftSteps({ overview: { head, problems, begun, samples } }: { overview: Overview }) {
  const { t } = useTranslation(['draft', 'calibration'])
  const tasks = steps.map((step): Task => {
    const lacking = problems.filter(({ page }) => stepOf[page] === step).length
    return { title: t(`draft:draft.${step}`), hint: t(`draft:draft.hints.${step}`), href: hrPath(head.recruitmentId, step), status: statusOf(begun[step], lacking) }
  })
  function statusOf(isBegun: boolean, lacking: number): Task['status'] {
    if (lacking > 0) return isBegun ? { kind: 'warning', text: t('draft:draft.lacking', { count: lacking }) } : { kind: 'neutral', text: t('draft:draft.toDo') }
    return isBegun ? { kind: 'success', text: t('draft:draft.done') } : { kind: 'neutral', text: t('draft:draft.toDo') }
  }
  const sampleTask: Task = {
    title: t('calibration:writing.title'), hint: t('calibration:writing.hint'), href: hrPath(head.recruitmentId, 'samples'),
    status: samples > 0 ? { kind: 'success', text: t('calibration:writing.status.some', { count: samples }) } : { kind: 'info', text: t('calibration:writing.status.none') },
  }
  return <TaskList label={t('draft:draft.title')} items={[...tasks, sampleTask]} />
}
