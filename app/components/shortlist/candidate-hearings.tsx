import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { formatDate, formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ShownHearing } from '~/views/staff/hearings.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { SummaryList } from '../ui/summary-list'

const kinds: Record<ShownHearing['state'], BadgeKind> = { running: 'info', 'to-clear': 'warning', 'to-read': 'warning', done: 'success', withdrawn: 'neutral' }

interface CandidateHearingsProps {
  readonly hearings: readonly ShownHearing[]
  /** What the reader can do about one of them. */
  readonly acts?: ((hearing: ShownHearing) => ReactNode) | undefined
}

/** What a candidate has been heard about, and what came of it; nothing where there was no hearing. */
export function CandidateHearings({ hearings, acts }: CandidateHearingsProps) {
  const { t } = useTranslation('hearing')
  if (hearings.length === 0) return null
  return (
    <section className="stack" aria-labelledby="hearings">
      <h2 id="hearings">{t('title')}</h2>
      {hearings.map((hearing) => <OneHearing key={hearing.id} hearing={hearing}>{acts?.(hearing)}</OneHearing>)}
    </section>
  )
}

function OneHearing({ hearing, children }: { hearing: ShownHearing; children: ReactNode }) {
  const { t } = useTranslation('hearing')
  const language = useLanguage()
  const { questions, reason, openedOn, deadline, state, endedReason, unreadReason, comment } = hearing
  const rows = [
    { term: t('status'), value: <StateInWords hearing={hearing} /> },
    { term: t('opened'), value: formatDate(new Date(`${openedOn}T12:00:00Z`), language) },
    { term: t('deadline'), value: formatDate(deadline, language) },
    { term: t('reason'), value: <span className="as-typed">{reason}</span> },
    ...(endedReason === null ? [] : [{ term: t('ended'), value: <span className="as-typed">{endedReason}</span> }]),
    ...(unreadReason === null ? [] : [{ term: t('unread'), value: <span className="as-typed">{unreadReason}</span> }]),
  ]
  return (
    <div className="panel stack">
      <h3>{t('about', { count: questions.length, questions: formatList(questions.map(String), language) })} <Badge kind={kinds[state]}>{t(`badges.${state}`)}</Badge></h3>
      <SummaryList items={rows} />
      {comment ? (
        <>
          <h4>{t('comment')}</h4>
          <p className="answer-text" lang={comment.language}>{comment.text}</p>
        </>
      ) : null}
      {children}
    </div>
  )
}

function StateInWords({ hearing: { state, reply, toReadAgain } }: { hearing: ShownHearing }) {
  const { t } = useTranslation('hearing')
  if (state === 'to-read') return <>{t('states.to-read', { count: toReadAgain })}</>
  return <>{t(`states.${state}`)}{state === 'done' && reply ? `. ${t(`replies.${reply}`)}` : ''}</>
}
