import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Queries } from '#db/database.server'
import { insertDepartment, insertOrganisation, startingSettings } from '#db/stores/organisations'
import { insertPerson } from '#db/stores/people'
import type { PersonId } from '~/domain/ids'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openApp } from '~/platform/open-app.server'

export interface BenchApp {
  readonly app: AppContext
  readonly hr: Readonly<Record<'hr' | 'chair' | 'reviewer' | 'redactor', Actor>>
  /** Somebody more in the organisation, without a role of its own. */
  person(name: string): Promise<Actor>
  close(): Promise<void>
}

const generous = { take: async () => ({ allowed: true, retryAfterSeconds: 0 }), forget: async () => undefined }

/** The real application on a file of its own; without limits on how often one address may ask, since all the load has one. */
export async function openBenchApp(): Promise<BenchApp> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-bench-'))
  const opened = await openApp({
    mode: 'real', port: 0, host: '127.0.0.1', dataDirectory, backupDirectory: join(dataDirectory, 'backups'), databaseUrl: `file:${join(dataDirectory, 'uset.sqlite')}`, publicOrigin: null, trustedProxies: 0, logLevel: 'silent', mail: null, presidioUrl: null, nerFolder: null, oidcFile: null, clamav: null,
  })
  const app: AppContext = { ...opened, rateLimits: { signIn: generous, signInFrom: generous, secondFactor: generous, receiptCode: generous, start: generous, ownCopy: generous, mailCode: generous, mailCodeFrom: generous } }
  const [organisationKey, hr] = await app.db.unitOfWork(async (tx) => {
    const organisationKey = await insertOrganisation(tx, { id: app.random.id(), name: 'Bench', settings: startingSettings, isDemo: false })
    await insertDepartment(tx, { id: app.random.id(), organisationKey, name: { da: 'Afdeling', en: 'Department' } })
    const person = (name: string, roles: Actor['roles']) => newPerson({ app, tx, organisationKey }, name, roles)
    return [organisationKey, { hr: await person('hr', ['hr']), chair: await person('chair', []), reviewer: await person('reviewer', []), redactor: await person('redactor', []) }] as const
  })
  return { app, hr, person: (name) => app.db.unitOfWork((tx) => newPerson({ app, tx, organisationKey }, name, [])), close: async () => { await app.db.close(); rmSync(dataDirectory, { recursive: true }) } }
}

async function newPerson({ app, tx, organisationKey }: { app: AppContext; tx: Queries; organisationKey: number }, name: string, roles: Actor['roles']): Promise<Actor> {
  const id = app.random.id()
  const key = await insertPerson(tx, { id, organisationKey, name, email: `${name}@bench.example`, language: 'da', roles })
  return { key, id: id as PersonId, name, organisationKey, roles, language: 'da', get provenAt() { return app.clock.now() } } // has always just signed in
}
