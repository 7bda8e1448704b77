import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { CommitteeInterviews } from '~/views/committee/interviews.server'
import { committeePath } from '../committee/paths'
import { Table } from '../ui/table'

type Row = CommitteeInterviews['candidates'][number]

/** When each comes, and the way to judging the interview. */
export function OwnInterviews({ interviews: { candidates, hasQuestions, hasCalendar, isChair }, recruitmentId }: { interviews: CommitteeInterviews; recruitmentId: string }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const columns = [
    { key: 'number', header: t('own.columns.candidate'), rowHeader: true, cell: ({ number }: Row) => number },
    { key: 'time', header: t('own.columns.time'), cell: ({ startsAt }: Row) => (startsAt ? formatDateTime(startsAt, language) : t('plan.notYet')) },
    { key: 'place', header: t('own.columns.place'), cell: ({ place }: Row) => (place === '' ? '–' : <span className="as-typed">{place}</span>) },
    { key: 'score', header: t('own.columns.score'), cell: ({ id, number, isHandedIn }: Row) => (hasQuestions ? <a href={committeePath(recruitmentId, `interviews/${id}`)}>{t(isHandedIn ? 'own.read' : 'own.score', { number })}</a> : t('own.noQuestions')) },
  ]
  return (
    <section className="stack">
      <h2>{t('own.title')}</h2>
      <p className="measure">{t('own.text')}</p>
      <Table label={t('own.title')} captionHidden columns={columns} rows={candidates} rowKey={({ id }) => id} />
      <ul>
        {hasCalendar ? <li><a href={committeePath(recruitmentId, 'interviews.ics')} type="text/calendar">{t('plan.calendar')}</a> <span className="muted">{t('plan.calendarText')}</span></li> : null}
        {isChair ? <li><a href={committeePath(recruitmentId, 'outcome')}>{t('own.outcome')}</a></li> : null}
        {isChair ? <li><a href={committeePath(recruitmentId, 'stand-ins')}>{t('links.stand-ins')}</a></li> : null}
        {isChair ? <li><a href={committeePath(recruitmentId, 'notes')}>{t('links.notes')}</a></li> : null}
      </ul>
    </section>
  )
}
