import { unzipSync } from 'fflate'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { givenCopies as givenCopiesTable } from '#db/schema/given-copies'
import { theOrganisation, updateOrganisation } from '#db/stores/organisations'
import { answerEverybody } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { loadCase } from '~/documents/case-file/load-case.server'
import { ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { takeFile } from '~/platform/made-case-files.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { giveOwnCopy } from '~/use-cases/give-own-copy.server'
import { recordOutcome } from '~/use-cases/record-outcome.server'
import { loadRecordFor, loadOwnRecord } from '~/views/applicant/own-record.server'
import { givenCopies } from '~/views/applicant/given-copies.server'
import { anna, answerAll, begin, openPost, send, type Applicant } from '../../support/applying'
import { plainTexts } from '../../support/clearing'
import { readPdf } from '../../support/own-copy'
import { problemsOfPdf } from '../../support/pdf-a'
import { applicants, recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'
import { unsealedOfThree } from '../../support/unsealed'

// What HR hands an applicant who asks on paper: theirs alone, only when the case is over, and never a name that nobody opened.

let test: TestApp
let case_: Awaited<ReturnType<typeof unsealedOfThree>>
const early: unknown[] = []

const nameOf = (applicant: Applicant) => applicants[case_.applicants.findIndex(({ accessHash }) => accessHash === applicant.accessHash)]
const give = (which: string) => giveOwnCopy(test.app, case_.hr, { recruitmentId: case_.id, which, language: 'da' })

/** Every file of the copy as it is read; PDFs in words. */
async function copyOf(which: string) {
  mustSucceed(await give(which))
  const zip = Buffer.from(await new Response(takeFile(test.app, { actorId: case_.hr.id, recruitmentId: case_.id, part: 'applicant' })?.content).arrayBuffer())
  const files = unzipSync(zip)
  const pdf = (name: string) => readPdf(Buffer.from(files[name] ?? []))
  const data = ownCopyFormat.parse(JSON.parse(Buffer.from(files['egne-oplysninger.json'] ?? []).toString('utf8')))
  const [letter, copy] = [await pdf('foelgebrev.pdf'), await pdf('egne-oplysninger.pdf')]
  for (const name of ['foelgebrev.pdf', 'egne-oplysninger.pdf']) expect(await problemsOfPdf(files[name] ?? new Uint8Array(), 'da'), name).toEqual([])
  return { names: Object.keys(files).sort(), data, letter, copy, words: [letter.text, copy.text, JSON.stringify(data), Buffer.from(files['manifest.json'] ?? []).toString('utf8')].join('\n') }
}

beforeAll(async () => {
  test = await openTestApp()
  case_ = await unsealedOfThree(test)
  early.push(await give(case_.refused.receiptCode), await give(case_.first.candidate.number))
  const other = nameOf(case_.second)
  mustSucceed(await recordOutcome(test.app, case_.hr, { recruitmentId: case_.id, candidateId: case_.first.candidate.id, outcome: 'not-chosen', reason: `Stærk, men ${other?.name} (${case_.second.candidate.number}) var stærkere.` }))
  await answerEverybody(test.app, case_.hr, case_.id)
  mustSucceed(await concludeRecruitment(test.app, case_.hr, case_.id))
}, 120_000)
afterAll(() => test.close())

it('is not made while the case runs: whose the cleared answers are stays hidden', () => {
  expect(early).toEqual([{ ok: false, refusal: 'not-now' }, { ok: false, refusal: 'not-now' }])
})

it('holds by the receipt code all that is the applicant’s and nothing of others, and leaves the sealed name sealed', async () => {
  const { names, data, letter, copy, words } = await copyOf(case_.refused.receiptCode.toLowerCase())
  expect(names).toEqual(['egne-oplysninger.json', 'egne-oplysninger.pdf', 'foelgebrev.pdf', 'manifest.json'])
  expect(data.answers.map(({ answer }) => answer)).toEqual([plainTexts[0], plainTexts[1], 'Ja'])
  expect(data.answers[0]?.assessment).toMatchObject({ levels: 2, comments: ['Konkret.', 'Konkret.'] })
  expect(data.decision?.kind).toBe('not-invited')
  expect(data.identity).toBeNull()
  expect([letter.tagged, letter.language, copy.tagged]).toEqual([true, 'da', true])
  const numbers = [case_.first, case_.second, case_.refused].map(({ candidate }) => candidate.number)
  const staff = [case_.chair, case_.reviewer, case_.redactor].map(({ name }) => name)
  for (const hidden of [...applicants.flatMap(({ name, email, phone }) => [name, email, phone].filter(Boolean)), ...numbers, ...staff, case_.refused.receiptCode]) expect(words, hidden).not.toContain(hidden)
})

it('has by number the name of somebody invited, which is a look that is written down, and what was written of them without the others', async () => {
  const { data, words, letter } = await copyOf(case_.first.candidate.number)
  expect(data.identity?.name).toBe(nameOf(case_.first)?.name)
  expect(letter.text).toContain('Stærk, men [navn] ([…]) var stærkere.')
  for (const one of [case_.second, case_.refused]) for (const hidden of [nameOf(one)?.name ?? '', one.candidate.number]) expect(words, hidden).not.toContain(hidden)
  const log = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.recruitmentId, case_.id))
  expect(log.at(-1)).toMatchObject({ action: 'identity-read', details: { as: 'hr', candidates: [case_.first.candidate.number] } })
  expect(log.filter(({ action }) => action === 'own-copy-given').map(({ details }) => Object.keys(details))).toEqual([['manifest'], ['manifest']])
})

it('is refused by the number of somebody whom nobody may know, by a code of nowhere, and for everybody but HR', async () => {
  const refused = { ok: false, refusal: 'no-such-candidate' }
  expect([await give(case_.refused.candidate.number), await give('TRKM-9VWX-3CDF-H7JK'), await give('1')]).toEqual([refused, refused, refused])
  for (const actor of [case_.chair, case_.reviewer, case_.redactor]) expect(await giveOwnCopy(test.app, actor, { recruitmentId: case_.id, which: case_.refused.receiptCode, language: 'da' })).toEqual({ ok: false, refusal: 'not-found' })
  expect(await giveOwnCopy(test.app, { ...case_.hr, provenAt: new Date(0) }, { recruitmentId: case_.id, which: case_.refused.receiptCode, language: 'da' })).toEqual({ ok: false, refusal: 'prove-again' })
})

it('is another file for the next applicant, never the one before', async () => {
  mustSucceed(await give(case_.first.candidate.number))
  expect((await copyOf(case_.refused.receiptCode)).data.decision?.kind).toBe('not-invited')
})

it('is told to the applicant it was made for, and to nobody else', async () => {
  expect(await givenCopies(test.app, case_.second.accessHash)).toEqual([])
  const days = await givenCopies(test.app, case_.refused.accessHash)
  expect(days).toHaveLength(2)
  expect(mustSucceed(await loadOwnRecord(test.app, case_.refused.accessHash, 'fi')).givenCopies).toEqual(days)
  expect((await copyOf(case_.refused.receiptCode)).data.copiesGiven).toEqual(days)
})

it('goes with the applicant', async () => {
  mustSucceed(await eraseApplicant(test.app, case_.hr, { recruitmentId: case_.id, which: case_.refused.receiptCode }))
  expect(await test.app.db.read.select().from(givenCopiesTable)).toHaveLength(2)
  expect(await give(case_.refused.receiptCode)).toEqual({ ok: false, refusal: 'no-such-candidate' })
})

it('of a recruitment that was given up is made by the code alone, without levels', async () => {
  const { id, hr } = await openPost(test, { deadline: new Date(test.clock.now().getTime() + 86_400_000) })
  const applicant = await begin(test, id)
  await answerAll(test, applicant, plainTexts)
  mustSucceed(await send(test, applicant, { identity: anna, idempotencyKey: 'given up' }))
  mustSucceed(await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'other' }))
  mustSucceed(await giveOwnCopy(test.app, hr, { recruitmentId: id, which: applicant.receiptCode, language: 'en' }))
  const taken = takeFile(test.app, { actorId: hr.id, recruitmentId: id, part: 'applicant' })
  const files = unzipSync(Buffer.from(await new Response(taken?.content).arrayBuffer()))
  const data = ownCopyFormat.parse(JSON.parse(Buffer.from(files['egne-oplysninger.json'] ?? []).toString('utf8')))
  expect([data.stage, data.identity, data.answers[0]?.assessment, data.answers[0]?.answer]).toEqual(['cancelled', null, null, plainTexts[0]])
  expect(await loadRecordFor(test.app, -1, 'da')).toEqual({ ok: false, refusal: 'access-ended' })
})

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

it('says whose rules apply where the organisation has set another country’s', async () => {
  const organisation = await theOrganisation(test.app.db.read)
  if (!organisation) throw new Error('there is an organisation')
  const { key, name, settings } = organisation
  for (const [disclosure, law] of [['denmark', 'forvaltningsloven § 9'], ['finland', '621/1999'], ['sweden', 'tryckfrihetsförordningen']] as const) {
    await test.app.db.unitOfWork((tx) => updateOrganisation(tx, key, { name, settings: { ...settings, disclosure } }))
    expect(plain((await copyOf(case_.second.candidate.number)).letter.text)).toContain(law)
    const loaded = await loadCase(test.app, test.app.db.read, { recruitmentKey: await recruitmentKeyOf(test, case_.id), language: 'da' })
    const readMe = caseDocuments(loaded).find(({ path }) => path === 'laes-mig.txt')?.content
    expect(readMe?.kind === 'text' && plain(readMe.text)).toContain(law)
  }
})
