import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answers, applications } from '#db/schema/application'
import { ownBoxes, sealedIdentities } from '#db/schema/sealed'
import { findRecruitment, setPhase } from '#db/stores/recruitments'
import type { Phase } from '~/domain/recruitment/phases'
import { destroyUnsent } from '~/use-cases/destroy-unsent.server'
import { saveIdentity } from '~/use-cases/save-identity.server'
import { anna, answerAll, begin, openPost, send } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let id: string

beforeEach(async () => {
  test = await openTestApp()
  id = (await openPost(test)).id
  const sent = await begin(test, id)
  await answerAll(test, sent, ['Jeg lagde fristen i kalenderen.', 'Kort og venligt.'])
  await send(test, sent)
  const unsent = await begin(test, id)
  await answerAll(test, unsent, ['Jeg nåede det ikke.', 'Desværre.'])
  await saveIdentity(test.app, { ...unsent, identity: anna })
})
afterEach(() => test.close())

async function move(...[from, to]: [Phase, Phase]): Promise<void> {
  const { key } = (await findRecruitment(test.app.db.read, id)) ?? { key: 0 }
  expect(await test.app.db.unitOfWork((tx) => setPhase(tx, key, from, to))).toBe(true)
}

/** How much is kept of applications in a state: answers, own boxes and sealed identities. */
async function kept(state: 'begun' | 'submitted'): Promise<readonly number[]> {
  const { read } = test.app.db
  const of = eq(applications.state, state)
  return [
    (await read.select({ key: applications.key }).from(applications).innerJoin(answers, eq(answers.applicationKey, applications.key)).where(of)).length,
    (await read.select({ key: applications.key }).from(applications).innerJoin(ownBoxes, eq(ownBoxes.applicationKey, applications.key)).where(of)).length,
    (await read.select({ key: applications.key }).from(applications).innerJoin(sealedIdentities, eq(sealedIdentities.applicationKey, applications.key)).where(of)).length,
  ]
}

it('keeps what was not sent for as long as it could still be sent, or a deadline be put off', async () => {
  expect(await destroyUnsent(test.app)).toBe(0)
  await move('open', 'clearing')
  expect(await destroyUnsent(test.app)).toBe(0)
  expect(await kept('begun')).toEqual([2, 1, 0])
})

it.each([['scoring begins', 'scoring'], ['the recruitment is cancelled', 'cancelled']] as const)('destroys it when %s, once, and nothing of what was sent', async (_, phase) => {
  const before = await kept('submitted')
  await move('open', 'clearing')
  await move('clearing', phase)
  expect(await destroyUnsent(test.app)).toBe(3)
  expect(await kept('begun')).toEqual([0, 0, 0])
  expect(await kept('submitted')).toEqual(before)
  expect(await destroyUnsent(test.app)).toBe(0)
  expect(await test.app.db.read.select().from(applications)).toHaveLength(2)
})
