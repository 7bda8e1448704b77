import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { build } from 'esbuild'
import { makePassingKey, openWith, sealTo } from '~/custody/officer-key'
import { makeSplitKey } from '~/custody/recruitment-key'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { openBox, sealIdentity } from '~/identity/box.server'
import { generateKeyPair, seal } from '~/identity/hpke.server'
import { systemRandom } from '~/platform/random.server'
import { paired, perSecond } from '../paired'
import type { Row } from '../row'
import { openChromium, plainPages } from '../slow-line'

const oracle = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const exactly = (bytes: Buffer) => new Uint8Array(bytes).buffer
const [info, aad, plaintext] = ['info', 'aad', 'plaintext'].map((text) => Buffer.from(text.padEnd(32))) as [Buffer, Buffer, Buffer]
const perRound = 60

const sealings: Row = {
  id: 'P11',
  what: 'sealing a data key ÷ @hpke/core over the same wire format (sealings a second)',
  goal: { atLeast: 3 },
  async measure() {
    const { publicKey } = generateKeyPair()
    const recipientPublicKey = await oracle.kem.deserializePublicKey(exactly(publicKey))
    return paired(
      () => perSecond(perRound, () => { seal({ publicKey, info, aad, plaintext }) }),
      () => perSecond(perRound, async () => {
        const sender = await oracle.createSenderContext({ recipientPublicKey, info: exactly(info) })
        await sender.seal(exactly(plaintext), exactly(aad))
      }),
    )
  },
}

const applicants = 50

/** What the opener's page is given by the server and by the other officer, for so many applicants who are all invited. */
async function lockedList() {
  const [own, passing] = [await makePassingKey(), await makePassingKey()]
  const { publicKey, shares } = await makeSplitKey([{ keyId: 'a', side: 'hr', recipient: own.recipient }, { keyId: 'b', side: 'employees', recipient: own.recipient }])
  const [file = '', others = ''] = shares.map((share) => share.file)
  const handed = await sealTo(passing.recipient, await openWith(own, others))
  const sealed = Array.from({ length: applicants }, (_, number) => {
    const place = { organisationId: 'o', recruitmentId: 'r' as RecruitmentId, applicationId: systemRandom.id() as ApplicationId }
    const identity = { name: `Ansøger ${number}`, email: `a${number}@example.org`, phone: '', adjustments: '', priorityAccess: false }
    return { candidateId: `c${number}`, place, record: sealIdentity({ publicKey: Buffer.from(publicKey, 'hex'), keyId: 'k', context: place, identity }) }
  })
  const records = sealed.map(({ candidateId, place, record }) => ({ candidateId, place, enc: record.enc.toString('hex'), sealedKey: record.sealedKey.toString('hex'), isInvited: true }))
  return { given: { own, passing, files: [file], toOpen: { handed, publicKey, records } }, sealed }
}

/** The opener's own steps, as their page has them, for a browser without the rest of the page. */
async function stepsForBrowser(): Promise<string> {
  const contents = `import { openTogether } from './app/custody/ceremony'
globalThis.openAll = async ({ own, passing, files, toOpen }) => {
  let dataKeys = '{}'
  const replies = { take: () => ({ files }), 'to-open': () => toOpen, claims: () => ({ undecided: 0 }), unseal: (fields) => { dataKeys = fields.dataKeys; return { opened: toOpen.records.length } } }
  const started = performance.now()
  await openTogether({ key: own, passing, unsealingId: 'u', post: async (step, fields) => ({ ok: true, value: replies[step](fields) }) })
  return { seconds: (performance.now() - started) / 1000, dataKeys }
}`
  const { outputFiles } = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, format: 'iife', write: false, minify: true, logLevel: 'warning' })
  return outputFiles[0]?.text ?? ''
}

type Opening = Awaited<ReturnType<typeof lockedList>>['given']

const openings: Row = {
  id: 'P11b',
  what: `${applicants} applicants opened in the officer’s browser, once the key file is open (seconds)`,
  goal: { atMost: 2 },
  async measure() {
    const { given, sealed } = await lockedList()
    const [browser, pages] = [await openChromium(), await plainPages()]
    const page = await browser.newPage()
    await page.goto(`${pages.address}/1000`)
    await page.addScriptTag({ content: await stepsForBrowser() })
    const ratio = await paired(async () => {
      const { seconds, dataKeys } = await page.evaluate((opening) => (globalThis as unknown as { openAll: (opening: Opening) => Promise<{ seconds: number; dataKeys: string }> }).openAll(opening), given) // put there above
      const keys = new Map(Object.entries(JSON.parse(dataKeys) as Record<string, string>)) // as `openTogether` sends it
      for (const { candidateId, place, record } of sealed) openBox({ dataKey: Buffer.from(keys.get(candidateId) ?? '', 'hex'), context: place, record })
      return seconds
    }, () => 1, 5)
    await browser.close()
    pages.close()
    return ratio
  },
}

export const sealing: readonly Row[] = [sealings, openings]
