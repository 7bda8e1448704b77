import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertOrganisation, startingSettings } from '#db/stores/organisations'
import { organisations } from '#db/schema/account'
import { capabilities, organisationRoles, type Capability } from '~/domain/access/capabilities'
import { admit } from '~/platform/admit.server'
import { openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let post: { id: string }
beforeEach(async () => {
  test = await openTestApp()
  post = await openPost(test)
})
afterEach(() => test.close())

const names = Object.keys(capabilities) as Capability[] // the table's own keys

it('no role of another organisation may do anything here: a recruitment looks absent to all of them', async () => {
  await test.app.db.unitOfWork((tx) => insertOrganisation(tx, { id: test.app.random.id(), name: 'Havby', settings: startingSettings, isDemo: false }))
  const other = (await test.app.db.read.select().from(organisations)).find(({ name }) => name === 'Havby')
  for (const role of organisationRoles) {
    const actor = { ...(await test.person(`Fremmed ${role}`, [role])), organisationKey: other?.key ?? 0 }
    for (const capability of names) expect(await admit(test.app.db.read, { actor, recruitmentId: post.id, capability }), `${role} ${capability}`).toEqual({ ok: false, refusal: 'not-found' })
  }
})

it('and those of this one may do what is theirs: the test can fail', async () => {
  const hr = await test.person('Hjemme', ['hr'])
  expect(await admit(test.app.db.read, { actor: hr, recruitmentId: post.id, capability: 'readRecruitment' })).toMatchObject({ ok: true })
})
