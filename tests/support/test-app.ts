import { createHash } from 'node:crypto'
import { insertDepartment, insertOrganisation, startingSettings } from '#db/stores/organisations'
import { insertPerson } from '#db/stores/people'
import type { OrganisationRole } from '~/domain/access/capabilities'
import type { PersonId } from '~/domain/ids'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openDetector } from '~/platform/detector.server'
import { settableClock, type Clock } from '~/platform/clock.server'
import { randomFrom, type Random } from '~/platform/random.server'
import { openRefusals } from '~/platform/refused-access.server'
import { drawingHere } from '~/platform/drawing/drawing.server'
import { inspectingHere } from '~/platform/inspecting/inspecting.server'
import { reckoning } from '~/platform/reports/reckon.server'
import { remembered } from '~/platform/reports/reports.server'
import { makeTestDatabase, type TestDatabase } from './test-database'
import { testEnvironment, testLog, testRateLimits } from './test-platform'

export interface TestApp {
  readonly app: AppContext
  readonly clock: Clock & { set(to: Date): void }
  readonly database: TestDatabase
  readonly organisationKey: number
  readonly departmentId: string
  /** Lines that were logged. */
  readonly logged: readonly string[]
  person(name: string, roles?: readonly OrganisationRole[]): Promise<Actor>
  close(): Promise<void>
}

/** The same bytes for the same seed: ids and orders can be compared between two runs. */
export function seededRandom(seed: string): Random {
  let drawn = 0
  return randomFrom((length) => {
    const blocks: Buffer[] = []
    for (let have = 0; have < length; have += 32) blocks.push(createHash('sha256').update(`${seed}/${drawn++}`).digest())
    return Buffer.concat(blocks).subarray(0, length)
  })
}

/** Monday 2 March 2026, 9 o'clock in Copenhagen. */
export const testStart = new Date('2026-03-02T08:00:00Z')

/** A whole application on a database of its own, with a clock that is set and randomness that repeats. */
export async function openTestApp(seed = 'test'): Promise<TestApp> {
  const database = await makeTestDatabase()
  const clock = settableClock(testStart)
  const logged: string[] = []
  const app: AppContext = {
    db: database.db,
    clock,
    random: seededRandom(seed),
    keys: { identityKek: Buffer.alloc(32, 1), receiptPepper: Buffer.alloc(32, 2), sessionPepper: Buffer.alloc(32, 3), logSigningKey: Buffer.alloc(32, 4) },
    log: testLog(logged),
    environment: testEnvironment(),
    rateLimits: testRateLimits(clock),
    detector: openDetector(),
    reports: remembered(reckoning(database.db.read)),
    drawing: drawingHere,
    inspecting: inspectingHere,
    mail: null,
    refusals: openRefusals(clock),
    organisationSignIn: null,
    virusCheck: null,
  }
  const departmentId = app.random.id()
  const organisationKey = await app.db.unitOfWork(async (tx) => {
    const key = await insertOrganisation(tx, { id: app.random.id(), name: 'Solbjerg Kommune', settings: startingSettings, isDemo: false })
    await insertDepartment(tx, { id: departmentId, organisationKey: key, name: { da: 'Økonomiforvaltningen', en: 'Finance Administration' } })
    return key
  })
  return {
    app, clock, database, organisationKey, departmentId, logged,
    async person(name, roles = []) {
      const id = app.random.id()
      const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@solbjerg.example`
      const key = await app.db.unitOfWork((tx) => insertPerson(tx, { id, organisationKey, name, email, language: 'da', roles }))
      return { key, id: id as PersonId, name, organisationKey, roles, language: 'da', get provenAt() { return clock.now() } } // has always just signed in
    },
    close: () => database.dispose(),
  }
}
