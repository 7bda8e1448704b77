import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentKeys, documentParts } from '#db/schema/document-parts'
import { documents } from '#db/schema/documents'
import { messageKeys, messages, messageThreads } from '#db/schema/messages'
import { mustSucceed } from '~/commands/demo/walk.server'
import { placeHold } from '~/use-cases/hold-case.server'
import { handInDocument } from '~/use-cases/hand-in-document.server'
import { stepDown } from '~/use-cases/step-down.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { loadOwnDocuments } from '~/views/applicant/own-documents.server'
import { loadOwnMessages } from '~/views/applicant/own-messages.server'
import { makePdf } from '../../support/files'
import { candidatesAsSent } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'
import { askedForCertificates, unsealedOfThree } from '../../support/unsealed'

let test: TestApp
let world: Awaited<ReturnType<typeof unsealedOfThree>>
beforeEach(async () => {
  test = await openTestApp()
  world = await unsealedOfThree(test)
})
afterEach(() => test.close())

const say = (who: { accessHash: string; receiptCode: string }, typed: string) => writeMessage(test.app, { accessHash: who.accessHash, receiptCode: who.receiptCode }, { threadId: null, typed, shown: typed, formKey: typed })
const rows = async () => {
  const { read } = test.app.db
  return [await read.$count(documents), await read.$count(documentParts), await read.$count(documentKeys), await read.$count(messageThreads), await read.$count(messages), await read.$count(messageKeys)]
}

/** Two of the invited hand in a document and write; HR writes to all by number, and to everybody. */
async function correspond(): Promise<void> {
  const requestId = await askedForCertificates(test, world)
  for (const who of [world.first, world.second]) {
    mustSucceed(await handInDocument(test.app, who.accessHash, { requestId, file: await makePdf(), replaces: null, formKey: who.accessHash }))
    mustSucceed(await say(who, 'Hvor skal jeg gå ind?'))
  }
  for (const { number } of await candidatesAsSent(test)) mustSucceed(await writeToApplicants(test.app, world.hr, { recruitmentId: world.id, to: { kind: 'candidate', candidateNumber: number }, text: 'Ring på klokken.', formKey: number }))
  mustSucceed(await writeToApplicants(test.app, world.hr, { recruitmentId: world.id, to: { kind: 'everybody' }, text: 'Vi holder til i stuen.', formKey: 'all' }))
}

it('who takes the application back after names were opened takes documents and messages along, keys first, and nobody else’s', async () => {
  await correspond()
  expect(await rows()).toEqual([2, 2, 2, 6, 6, 6])
  mustSucceed(await stepDown(test.app, world.first.accessHash))
  expect(await rows()).toEqual([1, 1, 1, 4, 4, 4])
  const own = mustSucceed(await loadOwnMessages(test.app, world.first.accessHash, 'da'))
  expect([own.threads.map(({ kind }) => kind), own.mayWrite]).toEqual([['everybody'], false])
  expect(mustSucceed(await loadOwnDocuments(test.app, world.first.accessHash, 'da')).requests).toEqual([])
  expect(await say(world.first, 'Alligevel?')).toMatchObject({ refusal: 'closed' })
  expect(await handInDocument(test.app, world.first.accessHash, { requestId: 'x', file: await makePdf(), replaces: null, formKey: 'later' })).toMatchObject({ refusal: 'not-found' })
  expect(mustSucceed(await loadOwnMessages(test.app, world.second.accessHash, 'da')).threads).toHaveLength(3)
  mustSucceed(await stepDown(test.app, world.first.accessHash))
})

it('messages wait for a legal hold; documents do not', async () => {
  await correspond()
  mustSucceed(await placeHold(test.app, world.hr, { recruitmentId: world.id, reason: 'Klage.' }))
  mustSucceed(await stepDown(test.app, world.first.accessHash))
  expect(await rows()).toEqual([1, 1, 1, 6, 6, 6])
})
