import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { formatList } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { ChosenTime, OwnInterview } from '~/views/applicant/interview.server'
import type { StaffCalendar } from '~/views/staff/interview-calendar.server'
import { calendarFile, type CalendarEvent } from '../interview-calendar'

/**
 * For events whose changes nobody counts: who comes may change back. Minutes since 1970, so that a file that was made later is always the newer one (RFC 5545, 3.8.7.4),
 * in the 31 bits that calendars keep.
 */
const sequenceAt = (madeAt: Date): number => Math.floor(madeAt.getTime() / 60_000)

/** The interviews of a recruitment as a calendar file for staff: candidates by number. */
export function staffCalendar({ title, slots }: StaffCalendar, { language, madeAt }: { language: InterfaceLanguage; madeAt: Date }): Response {
  const t = instanceFor(language).getFixedT(null, 'interviews')
  const events = slots.map(({ id, candidates, place, ...time }): CalendarEvent => ({
    ...time, uid: id, sequence: sequenceAt(madeAt), location: place, summary: t('calendar.summary', { count: candidates.length, numbers: formatList(candidates, language) }), description: inLanguage(title, language),
  }))
  return answer(calendarFile(events, madeAt), t('calendar.fileName'))
}

/** An applicant's own interview, without anybody of the committee whom applicants are not told of. */
export function ownCalendar({ post, organisation, contact }: OwnInterview, chosen: ChosenTime, { language, madeAt }: { language: InterfaceLanguage; madeAt: Date }): Response {
  const t = instanceFor(language).getFixedT(null, 'applicant')
  const { calendarId, revision, startsAt, minutes, place, members } = chosen
  const lines = [post, ...(members.length > 0 ? [t('meeting.with', { names: formatList(members, language) })] : []), ...(contact === '' ? [] : [t('status.contact', { contact })])]
  return answer(calendarFile([{ uid: calendarId, sequence: revision, startsAt, minutes, location: place, summary: t('meeting.summary', { organisation }), description: lines.join('\n') }], madeAt), t('meeting.fileName'))
}

function answer(body: string, name: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.ics"`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } })
}
