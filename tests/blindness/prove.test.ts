import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clashingOrganisationRoles, organisationRoles } from '~/domain/access/capabilities'
import { mayBeNamed } from '~/domain/access/recruiting'
import type { Identity } from '~/domain/identity'
import { long, short } from '../anonymity/expected'
import { loadBuilds, type Around, type Builds } from '../anonymity/visits'
import { makeWorld, plainAnswers, type World } from '../anonymity/world'
import { newTally, type Tally } from './findings'
import { lookAround, openWalked, sendMails, type Walked } from './places'
import { plants, slowly } from './plants'
import { turns } from './prove'
import { kindsOf, mannWhitney, median, timeAll } from './timing'
import { tryStage, type Scope } from './try-stage'

// The command of the proof on few pages at one stage: it finds nothing in the program, and each leak that is put around it.

const people: readonly (readonly [string, readonly Identity[]])[] = [['short', short], ['long', long]]

let builds: Builds
let worlds: readonly World[] = []

beforeAll(async () => {
  builds = await loadBuilds()
  worlds = await Promise.all(people.map(([, identities]) => makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)) })))
  for (const world of worlds) for (const phase of ['draft', 'open', 'clearing', 'scoring'] as const) await world.advance(phase)
}, 60_000)
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
    expect(Object.keys(tally.searched).sort()).toEqual(['answers', 'backup', 'database', 'log', 'mail', 'mails', 'write-ahead log'])
    expect(Object.values(tally.searched).every((bytes) => bytes > 0)).toBe(true)
    expect(tally.searched.mails).toBe(2)
    expect([...tally.answered]).toEqual(expect.arrayContaining(['/', expect.stringMatching(/^\/hr\/recruitments\/[^/]+\.data$/)]))
  }, 60_000)

  it('fails on a route whose parameter it does not know', async () => {
    const { findings } = await tried(nothing, { patterns: ['/hr/:whatever'], ways: ['get'] })
    expect(findings).toEqual([expect.objectContaining({ kind: 'unreached', where: '/hr/:whatever' })])
  })
})

describe('of a leak that is planted', () => {
  it.each(plants)('$name is found', async ({ kind, where, asks: { pattern, role, way }, around }) => {
    const isBeside = where.test('mail') || where.test('log')
    const { findings } = await tried(around, { patterns: [pattern], roles: [role], ways: [way], mails: where.test('mail'), ...(isBeside ? { around: true as const } : {}) })
    expect(findings.filter((finding) => finding.kind === kind && where.test(finding.where))).not.toEqual([])
  })

  it('a name in a file beside the database is found', async () => {
    const [world] = worlds
    const file = join(dirname(world?.test.database.url.replace(/^file:/, '') ?? ''), 'sorting.tmp')
    writeFileSync(file, Buffer.from(`…${short[1]?.name}…`, 'utf16le'))
    const tally = newTally()
    await walking(nothing, (walked) => lookAround(walked, 'scoring', tally)).finally(() => { rmSync(file) })
    expect(tally.findings).toEqual([expect.objectContaining({ kind: 'canary', where: 'database', what: `${short[1]?.name} (utf-16)` })])
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

describe('the statistics', () => {
  it('of Mann and Whitney are those of R: wilcox.test(exact = FALSE)', () => {
    const [a, b] = [[0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21]] // R's own example: W = 35, p = 0.2544 exact
    expect(mannWhitney(a, b)).toBeCloseTo(0.2446, 3)
    expect(mannWhitney([1, 1, 1], [1, 1])).toBe(1)
  })
  it('the median of an even number is the middle of two', () => { expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, NaN]) })
})
