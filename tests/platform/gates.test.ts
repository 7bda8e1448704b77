import { describe, expect, it } from 'vitest'
import type { PersonId } from '~/domain/ids'
import type { Actor } from '~/platform/actor.server'
import { settableClock } from '~/platform/clock.server'
import { areaOf, bundleFor, isWithinReach } from '~/platform/http/areas.server'
import { isFromOwnPage, isPulledIntoForeignPage } from '~/platform/http/origin-check.server'
import { proveAgain, requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { askerOf, noteRefusal, openRefusals, type RefusedAccess } from '~/platform/refused-access.server'

const start = new Date('2026-03-02T08:00:00Z')
const minutesAfter = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const actorNamed = (name: string, roles: Actor['roles'] = []): Actor => ({ key: 1, id: name as PersonId, name, organisationKey: 7, roles, language: 'da' })

describe('the staff’s areas', () => {
  it.each([
    ['/hr', 'hr'], ['/committee/abc', 'committee'], ['/clearing', 'clearing'], ['/clerk/x', 'clerk'], ['/audit', 'audit'], ['/admin/people', 'admin'], ['/officer/key', 'officer'],
    ['/account/sign-in', 'account'], ['/HR/x', 'hr'], ['/hr.data', 'hr'], ['/%68r', 'hr'], ['/%68R.data', 'hr'],
  ])('%s lies in %s and is answered by the staff’s bundle', (path, area) => {
    expect(areaOf(path)).toBe(area)
    expect(bundleFor(path)).toBe('staff')
  })

  it.each(['/', '', '/posts/hr', '/hrx', '/hr.data.x', '/x.hr', '/hr.dat', '/h.datar', '/.data', 'hr'])('%j lies in none and is answered by the applicants’ bundle', (path) => {
    expect(areaOf(path)).toBeNull()
    expect(bundleFor(path)).toBe('applicant')
  })

  it('are gone between by script within one and to the account, and otherwise by a new page', () => {
    expect(isWithinReach('/hr/1', '/hr/2?x=1')).toBe(true)
    expect(isWithinReach('/hr/1', '/account')).toBe(true)
    expect(isWithinReach('/posts', '/account')).toBe(true)
    expect(isWithinReach('/posts', '/apply/1')).toBe(true)
    expect(isWithinReach('/hr/1', '/committee')).toBe(false)
    expect(isWithinReach('/account', '/hr')).toBe(false)
    expect(isWithinReach('/hr', 'https://elsewhere.example/hr.data')).toBe(true) // a path alone: another site is refused before
    expect(isWithinReach('/hr', '/posts')).toBe(false)
  })
})

describe('a request that may change something', () => {
  const own = 'https://uset.solbjerg.example'
  const isOwn = (headers: Record<string, string>, method = 'POST') => isFromOwnPage({ method, headers, ownOrigins: [own] })

  it('is any but GET and HEAD', () => {
    expect(['GET', 'HEAD'].map((method) => isOwn({ origin: 'https://evil.example' }, method))).toEqual([true, true])
    expect(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'].map((method) => isOwn({ origin: 'https://evil.example' }, method))).toEqual([false, false, false, false, false])
  })

  it('is believed by the origin that it names, whatever else it says', () => {
    expect(isOwn({ origin: own })).toBe(true)
    expect(isOwn({ origin: own.toUpperCase() })).toBe(true)
    expect(isOwn({ origin: own, 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' })).toBe(true)
    expect(isOwn({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', referer: `${own}/hr` })).toBe(false)
  })

  it('that hides its origin is believed when the browser itself says that the page is ours', () => {
    expect([isOwn({ origin: 'null', 'sec-fetch-site': 'same-origin' }), isOwn({ 'sec-fetch-site': 'same-origin' })]).toEqual([true, true])
    for (const site of ['same-site', 'cross-site', 'none', '']) expect(isOwn({ 'sec-fetch-site': site, referer: `${own}/hr` }), site).toBe(false)
    expect(isOwn({ origin: 'null', referer: `${own}/hr` })).toBe(false)
  })

  it('that says neither is believed by the page that it comes from', () => {
    expect(isOwn({ referer: `${own}/hr?x=1` })).toBe(true)
    for (const referer of ['https://evil.example/', 'no address', `${own}.evil.example/`]) expect(isOwn({ referer }), referer).toBe(false)
    expect(isOwn({})).toBe(false)
  })
})

describe('a staff page', () => {
  const isPulled = (headers: Record<string, string>, bundle: 'staff' | 'applicant' = 'staff') => isPulledIntoForeignPage(headers, bundle)
  const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

  it('may be gone to by a link from anywhere, and asked for by its own pages', () => {
    expect([isPulled({ 'sec-fetch-site': 'cross-site', ...link }), isPulled({ 'sec-fetch-site': 'same-site', ...link })]).toEqual([false, false])
    for (const site of ['same-origin', 'none']) expect(isPulled({ 'sec-fetch-site': site, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).toBe(false)
    expect(isPulled({ 'sec-fetch-mode': 'cors' })).toBe(false)
  })

  it('may not be framed, fetched or embedded by another site', () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(isPulled({ 'sec-fetch-site': site, ...link, 'sec-fetch-dest': 'iframe' })).toBe(true)
      expect(isPulled({ 'sec-fetch-site': site, ...link, 'sec-fetch-mode': 'no-cors' })).toBe(true)
      expect(isPulled({ 'sec-fetch-site': site, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).toBe(true)
    }
    expect(isPulled({ 'sec-fetch-site': 'cross-site', ...link, 'sec-fetch-dest': 'iframe' }, 'applicant'), 'applicants’ pages hold nothing of theirs').toBe(false)
  })
})

describe('what cannot be taken back', () => {
  it('asks for a sign-in of the last ten minutes', () => {
    const at = (provenAt?: Date | null) => requireRecentSignIn({ clock: settableClock(minutesAfter(10)) }, { provenAt })
    expect(at(minutesAfter(1))).toEqual({ ok: true, value: null })
    for (const never of [start, null, undefined]) expect(at(never)).toEqual({ ok: false, refusal: 'prove-again' })
  })

  it.each([
    ['/hr/lock/abc', '/hr/lock/abc'], ['/hr/lock/abc.data?form=lock', '/hr/lock/abc'], ['/hr/lock?step=2&form=x', '/hr/lock?step=2'], ['/hr/x.data.y?a=1&b=2', '/hr/x.data.y?a=1&b=2'],
  ])('leads from %s to showing it again, and back to %s', (path, back) => {
    const response = proveAgain(new Request(`http://localhost${path}`))
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(`/account/confirm?returnTo=${encodeURIComponent(back)}`)
  })
})

describe('refusals in memory', () => {
  const why = { capability: 'readRanking', recruitmentId: 'r-1', because: 'role' } as const
  const answeredTo = (actors: readonly Actor[], answered: { status: number; pattern?: string }, refusals = openRefusals(settableClock(start))) => {
    const context = {}
    for (const actor of actors) refusals.asks(context, askerOf(actor))
    refusals.answered(context, { pattern: '/committee/:id', ...answered })
    return refusals.drain()
  }
  const refusedActor = (because: 'role' | 'phase' = 'role', name = 'rie') => {
    const actor = actorNamed(name)
    noteRefusal(actor, { ...why, because })
    return actor
  }
  const row = { actorId: 'rie', organisationKey: 7, capability: 'readRanking', page: null, recruitmentId: 'r-1', because: 'role', count: 1 }

  it('are those that the person was answered: 404 and 403 by role, 409 by phase', () => {
    for (const status of [403, 404]) expect(answeredTo([refusedActor()], { status })).toEqual([row])
    expect(answeredTo([refusedActor('phase')], { status: 409 })).toEqual([{ ...row, because: 'phase' }])
    for (const status of [200, 303, 400, 409, 500]) expect(answeredTo([refusedActor()], { status }), String(status)).toEqual([])
    for (const status of [200, 403, 404]) expect(answeredTo([refusedActor('phase')], { status }), String(status)).toEqual([])
  })

  it('are the last of several loaders’ of one page, under the first one’s name', () => {
    const [plain, second] = [actorNamed('rie'), actorNamed('rie')]
    noteRefusal(second, { ...why, recruitmentId: 'r-2' })
    expect(answeredTo([refusedActor(), plain, second], { status: 404 })).toEqual([{ ...row, recruitmentId: 'r-2' }])
  })

  it('of an area are those of whoever lacks its role', () => {
    const areaRow = (pattern: string) => ({ ...row, capability: null, page: pattern, recruitmentId: null })
    for (const [area, role] of [['audit', 'auditor'], ['admin', 'administrator'], ['hr', 'hr'], ['clerk', 'clerk']] as const) {
      const pattern = `/${area}/:x`
      expect(answeredTo([actorNamed('rie')], { status: 404, pattern })).toEqual([areaRow(pattern)])
      expect(answeredTo([actorNamed('rie', [role])], { status: 404, pattern })).toEqual([])
      expect(answeredTo([actorNamed('rie')], { status: 409, pattern })).toEqual([])
    }
    for (const pattern of ['/committee/:id', '*', '/']) expect(answeredTo([actorNamed('rie')], { status: 404, pattern })).toEqual([])
  })

  it('are counted by person, capability, recruitment and reason, and are gone once fetched', () => {
    const refusals = openRefusals(settableClock(start))
    const all: [Actor, number][] = [[refusedActor(), 404], [refusedActor(), 404], [refusedActor('phase'), 409], [refusedActor('role', 'ulla'), 404]]
    for (const [actor, status] of all) {
      const context = {}
      refusals.asks(context, askerOf(actor))
      refusals.answered(context, { status, pattern: '/committee/:id' })
    }
    const drained = refusals.drain()
    expect(drained).toEqual([{ ...row, count: 2 }, { ...row, because: 'phase' }, { ...row, actorId: 'ulla' }])
    expect(refusals.drain()).toEqual([])
    refusals.again(drained)
    expect(refusals.drain()).toEqual(drained)
  })

  it('keep apart fifty recruitments of one person, and count what comes beyond as of none', () => {
    const refusals = openRefusals(settableClock(start))
    const of = (actorId: string, recruitmentId: string): RefusedAccess => ({ ...row, actorId, recruitmentId, because: 'role', capability: 'readRanking' })
    refusals.again(Array.from({ length: 53 }, (_, index) => of('rie', `guess-${index}`)))
    refusals.again([of('rie', 'guess-3'), of('ulla', 'guess-60')])
    const drained = refusals.drain()
    expect(drained).toHaveLength(52)
    expect(drained.filter(({ recruitmentId }) => recruitmentId === null)).toEqual([{ ...row, recruitmentId: null, count: 3 }])
    expect(drained.find(({ recruitmentId }) => recruitmentId === 'guess-3')?.count).toBe(2)
    expect(drained.find(({ actorId }) => actorId === 'ulla')?.recruitmentId).toBe('guess-60')
    refusals.again([of('rie', 'guess-99')])
    expect(refusals.drain()).toMatchObject([{ recruitmentId: 'guess-99' }]) // counted anew after each fetch
  })

  it('are written at once the first time, then once an hour with how often', () => {
    const clock = settableClock(start)
    const refusals = openRefusals(clock)
    const known: RefusedAccess = { ...row, because: 'role', capability: 'readRanking' }
    const due = (refused: readonly RefusedAccess[], everything = false) => refusals.due(refused, everything).map(({ count }) => count)
    expect(due([known])).toEqual([1])
    expect(due([known, { ...known, count: 4 }])).toEqual([])
    clock.set(minutesAfter(59))
    expect(due([])).toEqual([])
    clock.set(minutesAfter(60))
    expect(due([])).toEqual([5])
    expect(due([known])).toEqual([])
    expect(due([], true), 'the server stops').toEqual([1])
    clock.set(minutesAfter(200))
    expect(due([])).toEqual([])
    expect(due([{ ...known, count: 2 }]), 'long afterwards it is the first time again').toEqual([2])
  })
})
