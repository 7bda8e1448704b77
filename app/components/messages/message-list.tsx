import type { Message } from '~/correspondence/sealed-messages.server'
import type { MessageAuthor } from '~/domain/recruitment/messages'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { OwnWords } from '../applicant/own-words'
import { Badge } from '../ui/badge'

interface MessageListProps {
  readonly messages: readonly Message[]
  /** What each side is called before the reader's eyes. */
  readonly names: Readonly<Record<MessageAuthor, string>>
  /** The ids of those that are shown for the first time, and what they are called. */
  readonly unseen?: { readonly ids: readonly string[]; readonly text: string }
}

/** What was written, in the order in which it was, each with whose it is and the day. */
export function MessageList({ messages, names, unseen }: MessageListProps) {
  const language = useLanguage()
  return (
    <ol className="nobullet-list stack">
      {messages.map(({ id, author, text, language: written, writtenOn }) => (
        <li key={id}>
          <div className="panel stack">
            <p><strong>{names[author]}</strong> <span className="muted">{formatDate(new Date(`${writtenOn}T12:00:00Z`), language)}</span> {unseen?.ids.includes(id) ? <Badge kind="info">{unseen.text}</Badge> : null}</p>
            <p className="as-typed"><OwnWords language={written}>{text}</OwnWords></p>
          </div>
        </li>
      ))}
    </ol>
  )
}
