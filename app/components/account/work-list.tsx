import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { WorkItem } from '~/views/staff/my-work.server'
import { TaskList } from '../ui/task-list'

const kinds = { due: 'info', waiting: 'neutral', open: 'neutral' } as const

/** What there is to do, a line a recruitment. */
export function WorkList({ label, items }: { label: string; items: readonly WorkItem[] }) {
  const { t } = useTranslation('account')
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{label}</h2>
      <TaskList label={label} items={items.map(({ title, task, status, href, progress }) => ({
        title: inLanguage(title, language),
        ...(href !== null && { href }),
        hint: progress && progress.assigned > 0 ? `${t(`work.tasks.${task}`)} · ${t('work.progress', { ...progress })}` : t(`work.tasks.${task}`),
        status: { kind: kinds[status], text: t(`work.status.${status}`) },
      }))} />
    </section>
  )
}
