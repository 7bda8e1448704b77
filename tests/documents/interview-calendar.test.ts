import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCalendar, staffCalendar } from '~/documents/calendar/answer-with-calendar.server'
import { calendarFile, folded, type CalendarEvent } from '~/documents/interview-calendar'
import { inARow } from '~/domain/recruitment/interview-times'

const event: CalendarEvent = { uid: 'Xy3-random_id', sequence: 0, startsAt: new Date('2026-03-27T09:00:00Z'), minutes: 45, summary: 'Samtale', description: '', location: '' }
const madeAt = new Date('2026-03-02T08:30:00Z')
const octets = (text: string) => new TextEncoder().encode(text).length
/** The content lines, unfolded as a calendar does (RFC 5545, 3.1). */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const valueOf = (file: string, name: string) => linesOf(file).filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1))
/** A text value as a calendar reads it (3.3.11). */
const unescaped = (value: string) => value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

describe('a calendar file', () => {
  it('ends every line with CR LF, and none with one of them alone', () => {
    const file = calendarFile([event], madeAt)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(linesOf(file).slice(0, 6)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Uset//Uset//DA', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT'])
  })

  it('folds at 75 octets and not at 75 characters, never within a character, and unfolds to what it was', () => {
    const line = `LOCATION:${'Rådhuspladsen ved Østerågade, værelse ½ 🏛️ '.repeat(6)}`
    expect(folded(line).split('\r\n').map(octets).every((length) => length <= 75)).toBe(true)
    expect(folded('A'.repeat(75))).toBe('A'.repeat(75))
    expect(folded('A'.repeat(76))).toBe(`${'A'.repeat(75)}\r\n A`)
    expect(folded('Å'.repeat(38))).toBe(`${'Å'.repeat(37)}\r\n Å`) // 74 octets; one more character is two
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const pieces = folded(text).split('\r\n ')
      expect(pieces.join('')).toBe(text)
      for (const [place, piece] of pieces.entries()) expect(octets(piece) + (place === 0 ? 0 : 1)).toBeLessThanOrEqual(75)
    }))
  })

  it('escapes backslash, semicolon, comma and line ends, takes no line of anybody’s text for one of its own, and leaves control characters out', () => {
    const typed = 'Lokale 1; etage 2, tv.\\ned\r\nBEGIN:VEVENT\nUID:falsk\u0007'
    const file = calendarFile([{ ...event, location: typed }], madeAt)
    expect(linesOf(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(valueOf(file, 'UID')).toEqual(['Xy3-random_id@uset'])
    expect(valueOf(file, 'LOCATION').map(unescaped)).toEqual([typed.replace('\r\n', '\n').replace('\u0007', '')])
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => {
      const value = valueOf(calendarFile([{ ...event, summary: text }], madeAt), 'SUMMARY').map(unescaped)
      expect(value).toEqual([text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '')])
    }))
  })

  it('has the moment in UTC, so that an interview keeps its hour in Copenhagen on both sides of the change to and from summer time', () => {
    const inCopenhagen = (at: Date) => at.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })
    const read = (stamp: string) => new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    for (const [startsAt, shown] of [['2026-03-28T09:00:00Z', '10.00'], ['2026-03-29T08:00:00Z', '10.00'], ['2026-10-24T08:00:00Z', '10.00'], ['2026-10-25T09:00:00Z', '10.00']] as const) {
      const [start = ''] = valueOf(calendarFile([{ ...event, startsAt: new Date(startsAt) }], madeAt), 'DTSTART')
      expect(start).toMatch(/^\d{8}T\d{6}Z$/)
      expect(inCopenhagen(read(start))).toBe(shown)
    }
    const night = inARow({ startsAt: new Date('2026-10-25T00:30:00Z'), minutes: 60 }, 3) // 02.30, 02.30 once more, 03.30
    const file = calendarFile(night.map((time) => ({ ...event, ...time })), madeAt)
    expect(valueOf(file, 'DTSTART')).toEqual(['20261025T003000Z', '20261025T013000Z', '20261025T023000Z'])
    expect(valueOf(file, 'DTEND')).toEqual(['20261025T013000Z', '20261025T023000Z', '20261025T033000Z'])
  })

  it('says when it was made, and is taken for the same event with a higher sequence', () => {
    const [first, second] = [calendarFile([event], madeAt), calendarFile([{ ...event, sequence: 3, minutes: 30 }], new Date('2026-03-03T08:30:00Z'))]
    expect([valueOf(first, 'DTSTAMP'), valueOf(second, 'DTSTAMP')]).toEqual([['20260302T083000Z'], ['20260303T083000Z']])
    expect([valueOf(first, 'SEQUENCE'), valueOf(second, 'SEQUENCE')]).toEqual([['0'], ['3']])
    expect(valueOf(second, 'UID')).toEqual(valueOf(first, 'UID'))
  })
})

describe('what staff take into their calendars', () => {
  const slots = [{ id: 'slot-1', startsAt: event.startsAt, minutes: 45, place: 'Lokale 1', candidates: ['4711', '0815'] }]
  it('has numbers and no names, and a later file is the newer one, also when somebody has gone from a time', async () => {
    const at = (now: Date, shown = slots) => staffCalendar({ title: { da: 'Sagsbehandler' }, slots: shown }, { language: 'da', madeAt: now })
    const [before, after] = [await at(madeAt).text(), await at(new Date(madeAt.getTime() + 3_600_000), slots.map((slot) => ({ ...slot, candidates: ['4711'] }))).text()]
    expect(valueOf(before, 'SUMMARY')).toEqual(['Samtale med kandidaterne 4711 og 0815'])
    expect(Number(valueOf(after, 'SEQUENCE')[0])).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')[0]))
    expect(Number(valueOf(after, 'SEQUENCE')[0])).toBeLessThan(2 ** 31)
    expect(valueOf(after, 'UID')).toEqual(valueOf(before, 'UID'))
    expect([...at(madeAt).headers].filter(([name]) => name.startsWith('content-'))).toEqual([['content-disposition', expect.stringMatching(/^attachment; filename="[\w-]+\.ics"$/)], ['content-type', 'text/calendar; charset=utf-8']])
  })
})

it('an applicant’s own file has neither their name nor number, and the committee only where the post told who sits on it', async () => {
  const page = { post: 'Sagsbehandler', postLanguage: 'da', organisation: 'Solbjerg Kommune', contact: '', state: 'choosing', chooseUntil: null, word: null, isCalledOff: false, times: [], chosen: null } as const
  const chosen = { id: 'slot-1', startsAt: event.startsAt, minutes: 45, place: 'Lokale 1', members: [], calendarId: 'cal-1', revision: 2 }
  const told = await ownCalendar(page, { ...chosen, members: ['Carla Chef'] }, { language: 'da', madeAt }).text()
  const silent = await ownCalendar(page, chosen, { language: 'da', madeAt }).text()
  expect([valueOf(silent, 'UID'), valueOf(silent, 'SEQUENCE')]).toEqual([['cal-1@uset'], ['2']])
  expect([told.includes('Carla'), silent.includes('Carla')]).toEqual([true, false])
})
