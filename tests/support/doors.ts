import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { organisations } from '#db/schema/account'
import { applications, candidateLinks } from '#db/schema/application'
import { recruitments } from '#db/schema/recruitment'
import { candidates, shortlistEntries } from '#db/schema/review'
import { sealedIdentities } from '#db/schema/sealed'
import { insertOrganisation, startingSettings } from '#db/stores/organisations'
import { insertPerson } from '#db/stores/people'
import type { Identity } from '~/domain/identity'
import type { Phase } from '~/domain/recruitment/phases'
import { createRecruitmentKey, publicKeyOfRecruitment, sealApplicant, storeSealed } from '~/identity/door.server'
import { generateKeyPair } from '~/identity/hpke.server'
import { keepPublicKey } from '~/identity/officers-door.server'
import { keepOwn } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'
import { settableClock, type Clock } from '~/platform/clock.server'
import { systemRandom } from '~/platform/random.server'
import { makeTestDatabase } from './test-database'
import type { TestApp } from './test-app'

export interface BehindDoors {
  readonly applicationKey: number
  readonly applicationId: string
  readonly candidateKey: number
  readonly candidateId: string
  readonly receiptCode: string
  readonly identity: Identity
}

/** Anna is chosen; Bo is, and withdrew; Cecilie is on the list and not chosen; Dan claims priority access; Eva's box is of the first kind, alone. */
export const names = ['anna', 'bo', 'cecilie', 'dan', 'eva'] as const
export type Name = (typeof names)[number]

/** As much of the application as a door asks for: without detector, pages and log these tests begin in a fraction of the time. */
export interface BareApp extends Pick<TestApp, 'app' | 'organisationKey' | 'close'> {
  readonly clock: Clock & { set(to: Date): void }
  /** The key of a person made for the test. */
  person(): Promise<number>
}

export interface Doors {
  readonly test: BareApp
  readonly recruitmentKey: number
  readonly recruitmentId: string
  readonly of: Readonly<Record<Name, BehindDoors>>
  /** A second recruitment of the house with everybody anew. */
  readonly other: { readonly recruitmentKey: number; readonly of: Readonly<Record<Name, BehindDoors>> }
  /** Officers' private halves, by recruitment key; empty where the installation holds the keys. */
  readonly privateKeys: ReadonlyMap<number, Buffer>
  write<T>(work: (tx: Queries) => Promise<T>): Promise<T>
  inPhase(phase: Phase): Promise<void>
}

const chosen: readonly Name[] = ['anna', 'bo']

/**
 * Two locked recruitments of five, made by hand, on a SQLite database whose own guards have been taken away: a door has to hold alone.
 */
export async function openDoors(custody: 'server-held' | 'officers' = 'server-held'): Promise<Doors> {
  const test = await openBareApp()
  const privateKeys = new Map<number, Buffer>()
  const write = <T>(work: (tx: Queries) => Promise<T>) => test.app.db.unitOfWork(work)
  const make = () => write((tx) => makeRecruitment(tx, { test, custody, privateKeys }))
  const [first, other] = [await make(), await make()]
  return { test, ...first, other, privateKeys, write, inPhase: (phase) => write(async (tx) => { await tx.update(recruitments).set({ phase }) }) }
}

async function openBareApp(): Promise<BareApp> {
  const { db, url, dispose } = await makeTestDatabase()
  const file = new Sqlite(url.replace(/^file:/, ''))
  for (const { name } of file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]) file.exec(`DROP TRIGGER "${name}"`)
  file.close()
  const clock = settableClock(new Date('2026-03-02T08:00:00Z'))
  const keys = { identityKek: Buffer.alloc(32, 1), receiptPepper: Buffer.alloc(32, 2), sessionPepper: Buffer.alloc(32, 3), logSigningKey: Buffer.alloc(32, 4) }
  const app = { db, clock, keys, random: systemRandom } as Partial<AppContext> as AppContext // the doors ask for no more
  const organisationKey = await db.unitOfWork((tx) => insertOrganisation(tx, { id: systemRandom.id(), name: 'Solbjerg Kommune', settings: startingSettings, isDemo: false }))
  const person = () => db.unitOfWork((tx) => {
    const id = systemRandom.id()
    return insertPerson(tx, { id, organisationKey, name: id, email: `${id}@solbjerg.example`, language: 'da', roles: [] })
  })
  return { app, clock, organisationKey, person, close: dispose }
}

interface Making {
  readonly test: BareApp
  readonly custody: 'server-held' | 'officers'
  readonly privateKeys: Map<number, Buffer>
}

async function makeRecruitment(tx: Queries, { test, custody, privateKeys }: Making) {
  const { app, organisationKey } = test
  const recruitmentId = app.random.id()
  const [made] = await tx.insert(recruitments).values({ id: recruitmentId, organisationKey, phase: 'locked', texts: { title: { da: 'Post' }, summary: {}, duties: {}, terms: {} }, languages: ['da'] }).returning({ key: recruitments.key })
  const recruitmentKey = made?.key ?? 0
  if (custody === 'server-held') await createRecruitmentKey(tx, app, { recruitmentKey, recruitmentId })
  else {
    const { publicKey, privateKey } = generateKeyPair()
    privateKeys.set(recruitmentKey, privateKey)
    await keepPublicKey(tx, app, { recruitmentKey, publicKey })
  }
  const of: Partial<Record<Name, BehindDoors>> = {}
  for (const name of names) of[name] = await makeApplicant(tx, test, { name, recruitmentKey, recruitmentId })
  return { recruitmentKey, recruitmentId, of: of as Record<Name, BehindDoors> }
}

async function makeApplicant(tx: Queries, test: BareApp, { name, recruitmentKey, recruitmentId }: { name: Name; recruitmentKey: number; recruitmentId: string }): Promise<BehindDoors> {
  const { app } = test
  const identity: Identity = { name: `${name} af ${recruitmentKey}`, email: `${name}.${recruitmentKey}@ansoeger.example`, phone: '12345678', adjustments: '', priorityAccess: name === 'dan' }
  const [applicationId, candidateId, receiptCode] = [app.random.id(), app.random.id(), `${name}-${recruitmentKey}-KODE`]
  const [application] = await tx.insert(applications).values({ id: applicationId, recruitmentKey, receiptHash: receiptCode, state: 'submitted', language: 'da', noticeVersion: '1' }).returning({ key: applications.key })
  const [candidate] = await tx.insert(candidates).values({ id: candidateId, recruitmentKey, number: `${10_000 + names.indexOf(name)}`, isWithdrawn: name === 'bo' }).returning({ key: candidates.key })
  const [applicationKey, candidateKey] = [application?.key ?? 0, candidate?.key ?? 0]
  const place = { organisationId: await organisationIdOf(tx, test), recruitmentId, applicationId }
  await storeSealed(tx, applicationKey, sealApplicant({ ...await publicKeyOfRecruitment(tx, recruitmentKey), ...place, identity }))
  if (name === 'eva') await tx.update(sealedIdentities).set({ claimIv: null, claimBox: null, contactIv: null, contactBox: null }).where(eq(sealedIdentities.applicationKey, applicationKey))
  await keepOwn(tx, app, { applicationKey, ...place, receiptCode, identity })
  await tx.insert(candidateLinks).values({ applicationKey, candidateKey })
  await tx.insert(shortlistEntries).values({ recruitmentKey, candidateKey, isChosen: chosen.includes(name) })
  return { applicationKey, applicationId, candidateKey, candidateId, receiptCode, identity }
}

export async function organisationIdOf(queries: Queries, { organisationKey }: Pick<BareApp, 'organisationKey'>): Promise<string> {
  const [row] = await queries.select({ id: organisations.id }).from(organisations).where(eq(organisations.key, organisationKey))
  return row?.id ?? ''
}
