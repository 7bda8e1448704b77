import { keysInUse } from '#db/stores/officer-keys'
import { handOver, openTogether, prove, type Opened, type Post, type Reply } from '~/custody/ceremony'
import { makePassingKey, type OpenedKey } from '~/custody/officer-key'
import { officerRoles, type Side } from '~/domain/custody'
import { action as keyAction } from '~/routes/officer+/key'
import { action as stepAction } from '~/routes/officer+/$id.step'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { startSession } from '~/platform/session.server'
import { changeCustody } from '~/use-cases/change-settings.server'
import { confirmOfficerKey } from '~/use-cases/confirm-officer-key.server'
import { keepOfficerKey } from '~/use-cases/keep-officer-key.server'
import type { TestApp } from './test-app'

/** An officer with the key that their page would open. */
export interface Officer {
  readonly actor: Actor
  readonly key: OpenedKey
}

type Action = (args: { request: Request; params: Record<string, string>; context: { app: TestApp['app'] } }) => Promise<Response>

/** Asks the routes as an officer's page does, signed in. */
export async function postAs({ app }: TestApp, actor: Actor, recruitmentId?: string): Promise<Post> {
  const [cookie = ''] = (await startSession(app, actor.key)).split(';')
  const path = recruitmentId === undefined ? '/officer/key' : `/officer/${recruitmentId}/step`
  const action = (recruitmentId === undefined ? keyAction : stepAction) as unknown as Action // the framework's arguments, as far as these read them
  return async <T>(step: string, fields: Readonly<Record<string, string>>) => {
    const request = new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams({ step, ...fields }), headers: { cookie } })
    const response = await action({ request, params: recruitmentId === undefined ? {} : { id: recruitmentId }, context: { app } })
    return await response.json() as Reply<T>
  }
}

/** Who has a key, by the installation. */
const officersOf = new WeakMap<TestApp, Officer[]>()

/** Appoints an officer who makes a key, shows that it opens, and has it confirmed as far as anybody of the other side is there. */
export async function appoint(test: TestApp, name: string, side: Side): Promise<Officer> {
  const actor = await test.person(name, [officerRoles[side]])
  return withKey(test, actor)
}

/** The same person with a key: a fresh one, or the one given. */
export async function withKey(test: TestApp, actor: Actor, given?: OpenedKey): Promise<Officer> {
  const key = given ?? await makePassingKey()
  mustSucceed(await keepOfficerKey(test.app, actor, { recipient: key.recipient, purpose: 'own' }))
  await prove({ key, post: await postAs(test, actor) })
  const officer = { actor, key }
  const officers = [...(officersOf.get(test) ?? []).filter((other) => other.actor.key !== actor.key), officer]
  officersOf.set(test, officers)
  for (const one of officers) await confirmAll(test, one.actor)
  for (const one of officers) await confirmAll(test, one.actor)
  return officer
}

/** Gives an officer's word for every key that it can be given for. */
export async function confirmAll({ app }: TestApp, actor: Actor): Promise<void> {
  for (const { id: keyId, recipient } of await keysInUse(app.db.read, actor.organisationKey)) await confirmOfficerKey(app, actor, { keyId, recipient })
}

export interface Officers {
  readonly hr: Officer
  readonly hrToo: Officer
  readonly employees: Officer
}

/** Three officers, two of them of HR's side; from now on officers hold the keys. */
export async function officersHold(test: TestApp): Promise<Officers> {
  const officers = { hr: await appoint(test, 'Holger Nøhr', 'hr'), hrToo: await appoint(test, 'Helle Nøhr', 'hr'), employees: await appoint(test, 'Tove Rask', 'employees') }
  mustSucceed(await changeCustody(test.app, await test.person('Anker Adm', ['administrator']), 'officers'))
  return officers
}

/** An opening that one has begun and to which the other has handed the half: what the opener's page holds. */
export async function handedOver(test: TestApp, recruitmentId: string, { opener, other }: { opener: Officer; other: Officer }) {
  const passing = await makePassingKey()
  const post = await postAs(test, opener.actor, recruitmentId)
  const begun = await post<{ unsealingId: string }>('begin', { recipient: passing.recipient })
  if (!begun.ok) throw new Error(`not begun: ${begun.refusal}`)
  const { unsealingId } = begun.value
  await handOver({ key: other.key, post: await postAs(test, other.actor, recruitmentId), unsealingId, recipient: passing.recipient })
  return { key: opener.key, passing, post, unsealingId }
}

/** Two officers open, as their pages would. */
export async function openAsOfficers(test: TestApp, recruitmentId: string, who: { opener: Officer; other: Officer }): Promise<Opened> {
  return openTogether(await handedOver(test, recruitmentId, who))
}
