import { useTranslation } from '~/i18n/translation'
import { formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { SelectionProtocol } from '~/views/staff/protocol.server'
import { SummaryList } from '../ui/summary-list'

interface ReadingSectionProps {
  readonly protocol: SelectionProtocol
  readonly nameOf: (personId: string) => string
  readonly numberOf: (questionId: string) => string
}

/** How the answers were read: by how many, which were read again, and what was done without. */
export function ReadingSection({ protocol: { panel, rereading, waivers, levelWaivers = [], withdrawn = [] }, nameOf, numberOf }: ReadingSectionProps) {
  const { t } = useTranslation('protocol')
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('reading.title')}</h2>
      <p className="measure">{t('reading.panel', { count: panel.readers, least: panel.least })}</p>
      {rereading.from === null ? null : (
        <p className="measure">{t('reading.again', { from: rereading.from })} {rereading.notDone > 0 ? t('reading.notDone', { count: rereading.notDone }) : t('reading.allDone')}</p>
      )}
      {withdrawn.length > 0 ? <p className="measure">{t('reading.withdrawn', { count: withdrawn.length, list: formatList(withdrawn, language) })}</p> : null}
      {waivers.length > 0 ? (
        <div className="stack">
          <h3>{t('reading.waivers')}</h3>
          <SummaryList items={waivers.map(({ reviewerId, reason }) => ({ term: nameOf(reviewerId), value: reason }))} />
        </div>
      ) : null}
      {levelWaivers.length > 0 ? (
        <div className="stack">
          <h3>{t('reading.levelWaivers')}</h3>
          <SummaryList items={levelWaivers.map(({ candidate, questionId, waivedBy, reason }) => ({
            term: t('reading.answer', { number: candidate, question: numberOf(questionId) }), value: t('reading.waivedBy', { reason, name: nameOf(waivedBy) }),
          }))} />
        </div>
      ) : null}
    </section>
  )
}
