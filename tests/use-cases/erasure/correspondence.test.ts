import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documents } from '#db/schema/documents'
import { documentKeys, documentParts } from '#db/schema/document-parts'
import { messageKeys, messages, messageThreads } from '#db/schema/messages'
import { mustSucceed } from '~/commands/demo/walk.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { destroyUnsent } from '~/use-cases/destroy-unsent.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { eraseDue } from '~/use-cases/erase-due.server'
import { handInDocument } from '~/use-cases/hand-in-document.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { begin, openPost } from '../../support/applying'
import { makePdf } from '../../support/files'
import { openTestApp, type TestApp } from '../../support/test-app'
import { askedForCertificates, releaseToCommittee, unsealedOfThree } from '../../support/unsealed'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const counts = async () => {
  const { read } = test.app.db
  return { documents: await read.$count(documents), parts: await read.$count(documentParts), documentKeys: await read.$count(documentKeys), threads: await read.$count(messageThreads), messages: await read.$count(messages), messageKeys: await read.$count(messageKeys) }
}
const write = (who: { accessHash: string; receiptCode: string }, text: string) => writeMessage(test.app, who, { threadId: null, typed: text, shown: text, formKey: text.replaceAll(/\W/g, '-') })

describe('what was handed in and written', () => {
  /** Two hand in and write; HR writes to the first by number, and to everybody. */
  async function world() {
    const unsealed = await unsealedOfThree(test)
    const requestId = await askedForCertificates(test, unsealed)
    for (const who of [unsealed.first, unsealed.second]) {
      mustSucceed(await handInDocument(test.app, who.accessHash, { requestId, file: await makePdf(), replaces: null, formKey: 'form' }))
      mustSucceed(await write(who, 'Kan jeg tage bus 12?'))
    }
    for (const to of [{ kind: 'candidate', candidateNumber: unsealed.first.candidate.number }, { kind: 'everybody' }] as const) {
      mustSucceed(await writeToApplicants(test.app, unsealed.hr, { recruitmentId: unsealed.id, to, text: 'Husk billedlegitimation.', formKey: 'form' }))
    }
    await releaseToCommittee(test, unsealed)
    await answerEverybody(test.app, unsealed.hr, unsealed.id)
    mustSucceed(await concludeRecruitment(test.app, unsealed.hr, unsealed.id))
    expect(await counts()).toEqual({ documents: 2, parts: 2, documentKeys: 2, threads: 4, messages: 4, messageKeys: 4 })
    return unsealed
  }

  it('by one applicant goes with that one, keys and all, and the certificate counts them; the others keep theirs', async () => {
    const { id, hr, first } = await world()
    const erased = mustSucceed(await eraseApplicant(test.app, hr, { recruitmentId: id, which: first.candidate.number }))
    expect(erased).toBeTruthy()
    expect(await counts()).toEqual({ documents: 1, parts: 1, documentKeys: 1, threads: 2, messages: 2, messageKeys: 2 })
  })

  it('goes with the recruitment when its time is over, notices too', async () => {
    await world()
    test.clock.set(new Date('2026-12-01T08:00:00Z'))
    const certificates = await eraseDue(test.app)
    expect(await counts()).toEqual({ documents: 0, parts: 0, documentKeys: 0, threads: 0, messages: 0, messageKeys: 0 })
    expect(certificates.at(-1)).toMatchObject({ keys: { document_keys: 2, message_keys: 4 }, rows: { documents: 2, document_parts: 2, document_requests: 1, messages: 4, message_threads: 4 } })
  })
})

it('what was written by somebody who never sent their application goes when scoring has begun', async () => {
  const { id, hr } = await openPost(test)
  const beginner = await begin(test, id)
  mustSucceed(await write(beginner, 'Hvad betyder spørgsmål 2?'))
  expect(await destroyUnsent(test.app)).toBe(0)
  expect((await counts()).threads).toBe(1)
  mustSucceed(await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'other' }))
  await destroyUnsent(test.app)
  expect(await counts()).toMatchObject({ threads: 0, messages: 0, messageKeys: 0 })
})
