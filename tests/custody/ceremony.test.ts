import { beforeAll, describe, expect, it } from 'vitest'
import { fromHex, toHex } from '~/custody/bytes'
import { handOver, openTogether, passOn, prove, type OpenTogether, type Post, type RecordToOpen, type Reply } from '~/custody/ceremony'
import { KeyFileRefused, makePassingKey, openWith, sealTo, type OpenedKey } from '~/custody/officer-key'
import { combineShares, makeSplitKey, SharesRefused } from '~/custody/recruitment-key'
import { StepRefused } from '~/custody/step-refused'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { openBox, openDataKey, sealIdentity, type SealedIdentity } from '~/identity/box.server'
import { openClaim } from '~/identity/claim-box.server'
import { openContact } from '~/identity/contact-box.server'
import { watchWiping } from '../support/wiped'

// What an officer's page does, and above all what leaves it: the server here only writes down what it is sent, and answers.

const placeOf = (application: string) => ({ organisationId: 'org-1', recruitmentId: 'rec-1' as RecruitmentId, applicationId: application as ApplicationId })
const ids = ['anna', 'bo', 'cecilie'] as const
const identityOf = (id: string) => ({ name: `${id} Holm`, email: `${id}@ansoeger.example`, phone: '12345678', adjustments: '', priorityAccess: id === 'bo' })

let hr: OpenedKey
let employees: OpenedKey
let publicKey: string
let files: readonly [string, string]
let halves: readonly [Uint8Array, Uint8Array]
let privateKey: Uint8Array
const sealed = new Map<string, SealedIdentity>()
const boxOf = (id: string): SealedIdentity => { const box = sealed.get(id); if (!box) throw new Error('no such application'); return box }
const dataKeyOf = (id: string) => openDataKey({ privateKey: Buffer.from(privateKey), context: placeOf(id), record: boxOf(id) })

beforeAll(async () => {
  ;[hr, employees] = [await makePassingKey(), await makePassingKey()]
  const made = await makeSplitKey([{ keyId: 'h', side: 'hr', recipient: hr.recipient }, { keyId: 'e', side: 'employees', recipient: employees.recipient }])
  files = [made.shares[0]?.file ?? '', made.shares[1]?.file ?? '']
  halves = [await openWith(hr, files[0]), await openWith(employees, files[1])]
  privateKey = await combineShares({ own: halves[0], handed: halves[1], publicKey: made.publicKey })
  publicKey = made.publicKey
  for (const id of ids) sealed.set(id, sealIdentity({ publicKey: Buffer.from(publicKey, 'hex'), keyId: 'k', context: placeOf(id), identity: identityOf(id) }))
})

type Fields = Readonly<Record<string, string>>
interface Asked { readonly step: string; readonly fields: Fields }

/** A server that answers each step with what is given for it, in turn; the last one again and again. */
function serverOf(answers: Readonly<Record<string, readonly unknown[]>>, refuses?: string): { post: Post; asked: Asked[] } {
  const asked: Asked[] = []
  const post = (async (step: string, fields: Fields) => {
    asked.push({ step, fields })
    if (step === refuses) return { ok: false, refusal: `not-${step}` }
    const given = answers[step] ?? []
    return { ok: true, value: given[Math.min(asked.filter((one) => one.step === step).length, given.length) - 1] }
  }) as Post
  return { post, asked }
}

const recordsOf = (invited: readonly string[]): RecordToOpen[] => ids.map((id) => ({
  candidateId: `candidate-${id}`, place: placeOf(id), enc: boxOf(id).enc.toString('hex'), sealedKey: boxOf(id).sealedKey.toString('hex'), isInvited: invited.includes(id),
}))

const sent = (asked: readonly Asked[], step: string, field: string) => JSON.parse(asked.find((one) => one.step === step)?.fields[field] ?? '{}') as Record<string, string>

/** HR's officer opens, the employees' has handed over; `invited` before and after the claims are known. */
async function opening({ before = ['anna'], after = before, undecided = 0, refuses, handed = halves[1] }: { before?: readonly string[]; after?: readonly string[]; undecided?: number; refuses?: string; handed?: Uint8Array } = {}) {
  const passing = await makePassingKey()
  const file = await sealTo(passing.recipient, handed)
  const toOpen = (invited: readonly string[]) => ({ handed: file, publicKey, records: recordsOf(invited) })
  const server = serverOf({ 'take': [{ files: [files[0]] }], 'to-open': [toOpen(before), toOpen(after)], 'claims': [{ undecided }], 'unseal': [{ opened: after.length }] }, refuses)
  const request: OpenTogether = { key: hr, passing, post: server.post, unsealingId: 'u-1' }
  return { ...server, request }
}

describe('an officer who opens together with another', () => {
  it('sends the data keys of those who are invited, of the others what writes to them, and of all what opens the claim', async () => {
    const { asked, request } = await opening()
    expect(await openTogether(request)).toEqual({ kind: 'opened', opened: 1 })
    expect(asked.map(({ step }) => step)).toEqual(['take', 'to-open', 'claims', 'to-open', 'unseal'])
    for (const { step, fields } of asked.slice(1)) expect(fields.unsealingId, step).toBe('u-1')
    expect(Object.keys(asked[2]?.fields ?? {})).toEqual(['unsealingId', 'claimKeys'])
    expect(Object.keys(asked[4]?.fields ?? {})).toEqual(['unsealingId', 'dataKeys', 'contactKeys'])

    const [claimKeys, dataKeys, contactKeys] = [sent(asked, 'claims', 'claimKeys'), sent(asked, 'unseal', 'dataKeys'), sent(asked, 'unseal', 'contactKeys')]
    const claims = ids.map((id) => openClaim({ claimKey: Buffer.from(claimKeys[`candidate-${id}`] ?? '', 'hex'), context: placeOf(id), record: boxOf(id) }))
    expect(claims).toEqual([false, true, false])
    expect(Object.keys(dataKeys)).toEqual(['candidate-anna'])
    expect(openBox({ dataKey: Buffer.from(dataKeys['candidate-anna'] ?? '', 'hex'), context: placeOf('anna'), record: boxOf('anna') }).reveal()).toEqual(identityOf('anna'))
    expect(Object.keys(contactKeys)).toEqual(['candidate-bo', 'candidate-cecilie'])
    expect(openContact({ contactKey: Buffer.from(contactKeys['candidate-bo'] ?? '', 'hex'), context: placeOf('bo'), record: boxOf('bo') }).email).toBe('bo@ansoeger.example')
  })

  it('lets nothing out that opens somebody else, no half and no whole key', async () => {
    const { asked, request } = await opening()
    await openTogether(request)
    const out = JSON.stringify(asked)
    for (const secret of [privateKey, ...halves, dataKeyOf('bo'), dataKeyOf('cecilie')]) expect(out).not.toContain(toHex(secret))
    expect(out).not.toContain('AGE-SECRET-KEY')
  })

  it('sends no data key while a claim waits for a decision', async () => {
    const { asked, request } = await opening({ undecided: 2 })
    expect(await openTogether(request)).toEqual({ kind: 'claims', undecided: 2 })
    expect(asked.map(({ step }) => step)).toEqual(['take', 'to-open', 'claims'])
    for (const id of ids) expect(JSON.stringify(asked)).not.toContain(toHex(dataKeyOf(id)))
  })

  it('goes by who is invited once the claims are known', async () => {
    const { asked, request } = await opening({ before: ['anna'], after: ['anna', 'bo'] })
    await openTogether(request)
    expect(Object.keys(sent(asked, 'unseal', 'dataKeys'))).toEqual(['candidate-anna', 'candidate-bo'])
    expect(Object.keys(sent(asked, 'unseal', 'contactKeys'))).toEqual(['candidate-cecilie'])
  })

  it('is told how far it is', async () => {
    const { request } = await opening()
    const progress: [number, number][] = []
    await openTogether({ ...request, onProgress: (done, all) => { progress.push([done, all]) } })
    expect(progress).toEqual([[1, 3], [2, 3], [3, 3]])
  })

  it('overwrites halves, private key and data keys when it is done', async () => {
    const { request } = await opening()
    const dataKeys = ids.map((id) => toHex(dataKeyOf(id)))
    const wiped = watchWiping()
    await openTogether(request)
    for (const secret of [...halves, privateKey].map(toHex)) expect(wiped).toContain(secret)
    for (const dataKey of dataKeys) expect(wiped).toContain(dataKey)
  })

  it.each(['claims', 'unseal'])('overwrites them also when the server refuses %s, and says with which word', async (refuses) => {
    const { request } = await opening({ refuses })
    const secrets = [...halves, privateKey, ...ids.map(dataKeyOf)].map(toHex)
    const wiped = watchWiping()
    const failed = openTogether(request)
    await expect(failed).rejects.toThrow(StepRefused)
    await expect(failed).rejects.toThrow(`not-${refuses}`)
    for (const secret of secrets) expect(wiped).toContain(secret)
  })

  it('opens nothing with a half that does not fit, and overwrites what it had', async () => {
    const wrong = Uint8Array.from(halves[1], (byte, index) => (index === 3 ? byte ^ 1 : byte))
    const { asked, request } = await opening({ handed: wrong })
    const wiped = watchWiping()
    await expect(openTogether(request)).rejects.toThrow(SharesRefused)
    expect(asked.map(({ step }) => step)).toEqual(['take', 'to-open'])
    for (const half of [halves[0], wrong].map(toHex)) expect(wiped).toContain(half)
  })
})

describe('an officer who hands over', () => {
  it('seals the half of the own side to the page of the other, out of all that the server has, and overwrites it', async () => {
    const passing = await makePassingKey()
    const { post, asked } = serverOf({ take: [{ files: [files[1], files[0]] }], hand: [null] })
    const wiped = watchWiping()
    await handOver({ key: hr, post, unsealingId: 'u-1', recipient: passing.recipient })
    expect(asked.map(({ step }) => step)).toEqual(['take', 'hand'])
    expect(asked[0]?.fields).toEqual({})
    expect(asked[1]?.fields.unsealingId).toBe('u-1')
    expect(toHex(await openWith(passing, asked[1]?.fields.file ?? ''))).toBe(toHex(halves[0]))
    expect(wiped).toContain(toHex(halves[0]))
  })

  it('hands nothing over where no half is sealed to the key, or the key is none', async () => {
    const { post, asked } = serverOf({ take: [{ files: [files[1]] }] })
    await expect(handOver({ key: hr, post, unsealingId: 'u', recipient: hr.recipient })).rejects.toThrow(KeyFileRefused)
    await expect(handOver({ key: { ...hr, identity: 'no key' }, post, unsealingId: 'u', recipient: hr.recipient })).rejects.not.toThrow(KeyFileRefused)
    expect(asked.map(({ step }) => step)).toEqual(['take', 'take'])
  })

  it('overwrites the half when the server does not take it', async () => {
    const { post } = serverOf({ take: [{ files: [files[0]] }] }, 'hand')
    const wiped = watchWiping()
    await expect(handOver({ key: hr, post, unsealingId: 'u', recipient: employees.recipient })).rejects.toThrow('not-hand')
    expect(wiped).toContain(toHex(halves[0]))
  })
})

describe('an officer who passes the half on', () => {
  it('seals it to each colleague, says how many, and overwrites it', async () => {
    const colleagues = [await makePassingKey(), await makePassingKey()]
    const to = colleagues.map(({ recipient }, index) => ({ keyId: `key-${index}`, recipient }))
    const { post, asked } = serverOf({ 'take-to-pass-on': [{ files: [files[0]], to }], 'pass-on': [{ passedOn: 2 }] })
    const wiped = watchWiping()
    expect(await passOn({ key: hr, post })).toBe(2)
    expect(asked.map(({ step }) => step)).toEqual(['take-to-pass-on', 'pass-on'])
    const shares = JSON.parse(asked[1]?.fields.shares ?? '[]') as { keyId: string; file: string }[]
    expect(shares.map(({ keyId }) => keyId)).toEqual(['key-0', 'key-1'])
    for (const [index, { file }] of shares.entries()) expect(toHex(await openWith(colleagues[index] ?? hr, file))).toBe(toHex(halves[0]))
    expect(wiped).toContain(toHex(halves[0]))
  })

  it('overwrites it when the server does not take it', async () => {
    const { post } = serverOf({ 'take-to-pass-on': [{ files: [files[0]], to: [] }] }, 'pass-on')
    const wiped = watchWiping()
    await expect(passOn({ key: hr, post })).rejects.toThrow('not-pass-on')
    expect(wiped).toContain(toHex(halves[0]))
  })
})

describe('an officer who shows that a key opens', () => {
  it('sends back the word that was sealed to it', async () => {
    const challenge = await sealTo(hr.recipient, new TextEncoder().encode('æble-26'))
    const { post, asked } = serverOf({ ask: [{ challenge }], prove: [null] })
    await prove({ key: hr, post })
    expect(asked).toEqual([{ step: 'ask', fields: {} }, { step: 'prove', fields: { secret: 'æble-26' } }])
  })

  it('sends nothing where it was sealed to another, and says what the server refuses', async () => {
    const challenge = await sealTo(employees.recipient, new TextEncoder().encode('æble-26'))
    const { post, asked } = serverOf({ ask: [{ challenge }] })
    await expect(prove({ key: hr, post })).rejects.toThrow(KeyFileRefused)
    expect(asked.map(({ step }) => step)).toEqual(['ask'])
    const refusal: Reply<never> = { ok: false, refusal: 'too-many' }
    const failed = prove({ key: hr, post: async () => refusal })
    await expect(failed).rejects.toMatchObject({ name: 'StepRefused', refusal: 'too-many' })
  })
})

describe('bytes as text', () => {
  it('come back as they were', () => {
    expect(toHex(fromHex('00ff10a9'))).toBe('00ff10a9')
    expect(fromHex('')).toEqual(new Uint8Array())
  })

  it.each(['0', '0g', 'AB', '00 ', ' 00', '00\n', 'x00', '00x'])('are not read from %j', (text) => { expect(() => fromHex(text)).toThrow(RangeError) })
})
