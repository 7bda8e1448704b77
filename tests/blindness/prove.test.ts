import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clashingOrganisationRoles, organisationRoles } from '~/domain/access/capabilities'
import { mayBeNamed } from '~/domain/access/recruiting'
import type { Identity } from '~/domain/identity'
import { long, short } from '../anonymity/expected'
import { inTurn, loadBuilds, patternsOf, readersOf, visitsForData, type Around, type Builds } from '../anonymity/visits'
import { makeWorld, plainAnswers, type World } from '../anonymity/world'
import { noteStatements } from '../support/statements'
import { lookAtConnections, noteConnections } from './connections'
import { newTally, type Tally } from './findings'
import { mailKinds, shownOf } from './mails'
import type { Received } from '../support/mail-server'
import { lookAround, openWalked, sendMails, type Walked } from './places'
import { callOut, plants, slowly } from './plants'
import { turns } from './prove'
import { kindsOf, mannWhitney, median, timeAll, type Question } from './timing'
import { tryStage, type Scope } from './try-stage'

// The command of the proof on few pages at one stage: it finds nothing in the program, and each leak that is put around it.

const people: readonly (readonly [string, readonly Identity[]])[] = [['short', short], ['long', long]]

let builds: Builds
let worlds: readonly World[] = []

beforeAll(async () => {
  builds = await loadBuilds()
  worlds = await Promise.all(people.map(([, identities]) => makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)) })))
  for (const world of worlds) for (const phase of ['draft', 'open', 'clearing', 'scoring'] as const) await world.advance(phase)
}, 240_000)
afterAll(async () => { for (const world of worlds) await world.test.close() })

const nothing = (): Around => ({})

/** Does something with both worlds, a server with something around it before each. */
async function walking<T>(around: (identities: readonly Identity[]) => Around, work: (walked: readonly Walked[]) => Promise<T>): Promise<T> {
  const walked: Walked[] = []
  try {
    for (const [index, [name, identities]] of people.entries()) {
      const world = worlds[index]
      if (world) walked.push(await openWalked(name, world, { identities, builds, around: around(identities) }))
    }
    return await work(walked)
  } finally {
    for (const each of walked) await each.close()
  }
}

type Tried = Pick<Scope, 'patterns' | 'roles' | 'ways'> & { readonly mails?: boolean; readonly around?: 'with backup' | true }

async function tried(around: (identities: readonly Identity[]) => Around, { mails, around: looks, ...scope }: Tried): Promise<Tally> {
  const tally = newTally()
  await walking(around, async (walked) => {
    if (mails) for (const each of walked) await sendMails(each, 'scoring')
    await tryStage(walked, 'scoring', { isThorough: true, ...scope }, tally)
    if (looks) await lookAround(walked, 'scoring', tally, { backup: looks === 'with backup' })
  })
  return tally
}

describe('on the program as it is', () => {
  it('finds nothing, and has looked everywhere', async () => {
    const tally = await tried(nothing, { patterns: ['/', '/hr/recruitments/:id', '/committee/:id'], roles: ['visitor', 'hr', 'reviewer', 'stranger'], mails: true, around: 'with backup' })
    expect(tally.findings).toEqual([])
    expect(Object.keys(tally.byWay).sort()).toEqual(['get: data', 'get: page or file', 'head', 'if-modified-since', 'if-none-match', 'post', 'range', 'search'])
    expect(Object.keys(tally.searched).sort()).toEqual(['answers', 'backup', 'database', 'log', 'mail', 'write-ahead log'])
    expect(Object.values(tally.searched).every((bytes) => bytes > 0)).toBe(true)
    expect(tally.mails).toEqual({ 'code by mail': 2 })
    expect([...tally.answered]).toEqual(expect.arrayContaining(['/', expect.stringMatching(/^\/hr\/recruitments\/[^/]+\.data$/)]))
  }, 240_000)

  it('fails on a route whose parameter it does not know', async () => {
    const { findings } = await tried(nothing, { patterns: ['/hr/:whatever'], ways: ['get'] })
    expect(findings).toEqual([expect.objectContaining({ kind: 'unreached', where: { da: '/hr/:whatever', en: '/hr/:whatever' } })])
  })
})

describe('of a leak that is planted', () => {
  it.each(plants)('$name is found', async ({ kind, where, asks: { pattern, role, way }, around }) => {
    const isBeside = where.test('mail') || where.test('log')
    const { findings } = await tried(around, { patterns: [pattern], roles: [role], ways: [way], mails: where.test('mail'), ...(isBeside ? { around: true as const } : {}) })
    expect(findings.filter((finding) => finding.kind === kind && where.test(finding.where.en))).not.toEqual([])
  })

  it('the ten kinds that a proof must find are among them', () => {
    const ten = ['a name in a title', 'a name in a data request', 'a name in a log line', 'a time in an ETag', 'a size', 'an order', 'the text of an error', 'a count', 'a header of a mail', 'a search hit']
    expect(ten.filter((kind) => !plants.some(({ name }) => name.startsWith(kind)))).toEqual([])
  })

  it('a name in a file beside the database is found', async () => {
    const [world] = worlds
    const file = join(dirname(world?.test.database.url.replace(/^file:/, '') ?? ''), 'sorting.tmp')
    writeFileSync(file, Buffer.from(`…${short[1]?.name}…`, 'utf16le'))
    const tally = newTally()
    await walking(nothing, (walked) => lookAround(walked, 'scoring', tally)).finally(() => { rmSync(file) })
    expect(tally.findings).toEqual([expect.objectContaining({ kind: 'canary', where: { da: 'database', en: 'database' }, what: expect.objectContaining({ en: `${short[1]?.name} (utf-16)` }) })])
  })

  it('the time that what is hidden takes is found', async () => {
    const tally = newTally()
    const [timed] = await walking(() => slowly(worlds[0]?.recruitmentId ?? ''), async (walked) => timeAll((await kindsOf(walked)).slice(0, 1), 40, tally))
    expect(timed?.difference).toBeGreaterThan(2)
    expect(tally.findings).toEqual([expect.objectContaining({ kind: 'time' })])
  })
})

it('pairs of roles: whoever is named has had every role that an account may have besides, and no account has two in the organisation', () => {
  const had = (role: 'chair' | 'reviewer' | 'redactor') => turns.map((turn) => turn[role]).sort()
  const beside = organisationRoles.filter((role) => mayBeNamed([role])).sort()
  for (const role of ['chair', 'reviewer', 'redactor'] as const) expect(had(role), role).toEqual(beside)
  expect(clashingOrganisationRoles).toHaveLength((organisationRoles.length * (organisationRoles.length - 1)) / 2)
})

describe('what is hidden and what is absent', () => {
  const ofStaff = /^\/(hr|committee|clearing|clerk|officer)\//
  const statements = noteStatements()
  afterAll(() => { statements.stop() })
  /** Once in a while it is written down that somebody was there: the first time, before it is counted. */
  const seenLately = new Set<string>()
  async function workFor({ in: { visits }, path, role }: Question): Promise<string[]> {
    const who = `${visits.port} ${role}`
    if (!seenLately.has(who)) await visits.get('/account.data', role)
    seenLately.add(who)
    statements.take()
    await visits.get(path, role)
    return statements.take()
  }

  it('cost the same work: the same statements, of the same number and in the same order', () => walking(nothing, async (walked) => {
    for (const { name, hidden, absent } of await kindsOf(walked)) {
      const [work, none] = [await workFor(hidden), await workFor(absent)]
      expect(work.length, name.en).toBeGreaterThan(0)
      expect(work, name.en).toEqual(none)
    }
  }))

  it('so for each who may not see a page of a recruitment, who take turns', () => walking(nothing, async ([first]) => {
    if (!first) throw new Error('a world is missing')
    const { recruitmentId, parameters } = first.world
    const unlike: string[] = []
    let asked = 0
    for (const [path, role] of inTurn('scoring', visitsForData(patternsOf(builds), await parameters()))) {
      if (!path.includes(recruitmentId) || !ofStaff.test(path) || readersOf(path).includes(role)) continue
      const absent = path.replace(recruitmentId, [...recruitmentId].reverse().join(''))
      const [work, none] = [await workFor({ in: first, path, role }), await workFor({ in: first, path: absent, role })]
      asked += 1
      if (JSON.stringify(work) !== JSON.stringify(none)) unlike.push(`${role} ${path}: ${work.length} and ${none.length} statements`)
    }
    expect(unlike).toEqual([])
    expect(asked).toBeGreaterThan(40)
  }), 240_000)

  it('more work for what is hidden is seen: the test can fail', () => walking(nothing, async ([first]) => {
    if (!first) throw new Error('a world is missing')
    const work = await workFor({ in: first, path: `/hr/recruitments/${first.world.recruitmentId}.data`, role: 'hr' })
    expect(work).not.toEqual(await workFor({ in: first, path: '/hr/recruitments/no-such-recruitment.data', role: 'hr' }))
  }))
})

describe('what the program calls', () => {
  const undo = noteConnections()
  afterAll(undo)
  const look = async (around: (identities: readonly Identity[]) => Around): Promise<Tally> => {
    const tally = newTally()
    await walking(around, async (walked) => {
      for (const each of walked) await sendMails(each, 'scoring')
      await tryStage(walked, 'scoring', { isThorough: true, patterns: ['/', '/committee/:id'], ways: ['get'] }, tally)
    })
    lookAtConnections(tally)
    return tally
  }
  const called = ({ findings }: Tally) => [...new Set(findings.filter(({ kind }) => kind === 'outbound').map(({ what }) => what.en))].sort()

  it('is the mail server that is set, and nobody else, whoever the applicants are', async () => {
    const tally = await look(nothing)
    expect(called(tally)).toEqual([])
    expect(Object.keys(tally.connections).sort()).toEqual(['mail server', 'the program itself'])
  })

  it('a call to anybody else is found: a connection, a datagram, a name that is looked up', async () => {
    const tally = await look((identities) => ({ app: (app) => ({ ...app, log: { ...app.log, request(facts) { app.log.request(facts); callOut(identities[0]?.name ?? '') } } }) }))
    expect(called(tally)).toEqual(['called a datagram', 'called localhost:9', 'called the name telemetry.invalid'])
  })
})

it('every letter that the program can write is met with as a mail', () => {
  expect(mailKinds).toHaveLength(readdirSync('app/documents').filter((name) => /letter/.test(name)).length)
})

it('whom a mail is to is not what it shows, in whatever letters; somebody else is', () => {
  const mail = { to: ['vladimira@пример.example'], raw: 'To: vladimira@xn--e1afmkfd.example\r\n\r\nKære anna@xn--e1afmkfd.example', mail: { subject: 's', text: 't' } } as unknown as Received // what is read of one
  expect(shownOf(mail)).not.toContain('vladimira')
  expect(shownOf(mail)).toContain('anna@xn--e1afmkfd.example')
})

describe('the statistics', () => {
  it('of Mann and Whitney are those of R: wilcox.test(exact = FALSE)', () => {
    const [a, b] = [[0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21]] // R's own example: W = 35, p = 0.2544 exact
    expect(mannWhitney(a, b)).toBeCloseTo(0.2446, 3)
    expect(mannWhitney([1, 1, 1], [1, 1])).toBe(1)
  })
  it('the median of an even number is the middle of two', () => { expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, NaN]) })
})
