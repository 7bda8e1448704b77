import { useTranslation } from '~/i18n/translation'
import { formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ClearingQueue } from '~/views/clearing/queue.server'

interface SecondNoteProps {
  readonly recruitmentId: string
  readonly reading: ClearingQueue['secondReading']
}

/** How far the reading by two has come and how often the two agree; nothing where each answer is read by one. */
export function SecondNote({ recruitmentId, reading }: SecondNoteProps) {
  const { t } = useTranslation('clearing')
  const language = useLanguage()
  if (reading === null) return null
  const { drawn, read, agreement, waitingForMe } = reading
  return (
    <section className="panel stack" aria-labelledby="second-heading">
      <h2 id="second-heading" className="h4">{t('second.title')}</h2>
      <p>{t('second.progress', { read, drawn })} {agreement === null ? null : t('second.agreement', { share: formatPercent(agreement, language) })}</p>
      <p>{waitingForMe > 0 ? <>{t('second.waiting', { count: waitingForMe })} <a href={`/clearing/${recruitmentId}/second`}>{t('second.toPage')}</a></> : t('second.none')}</p>
    </section>
  )
}
