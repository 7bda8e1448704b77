import { useId } from 'react'
import { Badge, type BadgeKind } from './badge'

/** Something to be done, in any order; without `href` it cannot be done yet. */
export interface Task {
  title: string
  /** The language of the title, when it is not the page's. */
  lang?: string
  href?: string
  hint?: string
  status: { kind: BadgeKind; text: string }
}

interface TaskListProps {
  items: readonly Task[]
  label?: string
}

/** What there is to do, each with its state. */
export function TaskList({ items, label }: TaskListProps) {
  const id = useId()
  return (
    <ul className="task-list no-max-width" aria-label={label}>
      {items.map((task, index) => (
        <TaskRow key={task.href ?? task.title} task={task} statusId={`${id}-${index}`} />
      ))}
    </ul>
  )
}

function TaskRow({ task, statusId }: { task: Task; statusId: string }) {
  const { title, lang, href, hint, status } = task
  return (
    <li className="task-list__item">
      <div className="task-list__words">
        {href ? (
          <a className="task-list__link" lang={lang} href={href} aria-describedby={statusId}>
            {title}
          </a>
        ) : (
          <span className="task-list__title" lang={lang}>{title}</span>
        )}
        {hint && <p className="task-list__hint">{hint}</p>}
      </div>
      <div id={statusId} className="task-list__status">
        <Badge kind={status.kind}>{status.text}</Badge>
      </div>
    </li>
  )
}
