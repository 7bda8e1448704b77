import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysInUse } from '#db/stores/officer-keys'
import { prove, type Post, type Reply } from '~/custody/ceremony'
import { makeOfficerKey, openOfficerKey } from '~/custody/officer-key'
import { sideOf } from '~/domain/custody'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { confirmOfficerKey } from '~/use-cases/confirm-officer-key.server'
import { askToProve, keepOfficerKey, proveKey } from '~/use-cases/keep-officer-key.server'
import { demoKeyFolder, demoPassword } from './municipality'
import { mustSucceed } from './walk.server'

/** Of scrypt, as a power of two: a demonstration's passphrase is no secret, and nobody wants to wait for it. */
const workFactor = 12

/** Every key holder of the demo makes a key, whose file is laid beside the demo's database, and shows that it opens. */
export async function makeOfficersKeys(app: AppContext, cast: Readonly<Record<string, Actor>>): Promise<void> {
  const folder = join(app.environment.dataDirectory, demoKeyFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, actor] of Object.entries(cast)) {
    if (sideOf(actor.roles) === null) continue
    const { recipient, file } = await makeOfficerKey(demoPassword, workFactor)
    mustSucceed(await keepOfficerKey(app, actor, { recipient, purpose: 'own' }))
    await prove({ key: await openOfficerKey(file, demoPassword), post: postAs(app, actor) })
    writeFileSync(join(folder, `${name}.age`), file, { mode: 0o600 })
  }
  await confirmOneAnother(app, Object.values(cast).filter(({ roles }) => sideOf(roles) !== null))
}

/** The first of each side confirm one another, and then everybody else. */
async function confirmOneAnother(app: AppContext, officers: readonly Actor[]): Promise<void> {
  for (const officer of [...officers, ...officers]) {
    for (const { id: keyId, recipient, awaitsWord } of await keysInUse(app.db.read, officer.organisationKey)) {
      if (awaitsWord) await confirmOfficerKey(app, officer, { keyId, recipient }) // refused to the own side, and to whom nobody has confirmed yet
    }
  }
}

/** What the officer's page would ask the server for. */
function postAs(app: AppContext, actor: Actor): Post {
  return async <T>(step: string, { secret = '' }: Readonly<Record<string, string>>) =>
    (step === 'ask' ? await askToProve(app, actor) : await proveKey(app, actor, { secret })) as Reply<T> // each step's own answer
}
