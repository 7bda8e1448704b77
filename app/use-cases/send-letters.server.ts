import { unseenByApplicant } from '#db/stores/message-marks'
import { countDue, finishLetter, giveBackLetters, leasedLetter, leaseLetters, putOffLetter, type LetterToSend } from '#db/stores/outbox'
import { loadRecruitment } from '#db/stores/recruitments'
import { siteName } from '#db/stores/site'
import { answerLetter } from '~/documents/answer-letter.server'
import { cancelledLetter } from '~/documents/cancelled-letter.server'
import { newsLetter } from '~/documents/news-letter.server'
import { leaseTime, nextAttempt } from '~/domain/answering/retries'
import { inLanguage, type Language } from '~/domain/local-text'
import { countToForget, forgetAnswered, writeToAddressee } from '~/identity/letter-door.server'
import type { AppContext } from '~/platform/app-context.server'
import { siteAddress } from '~/platform/environment.server'
import type { Mail, MailFault } from '~/platform/mail.server'
import { readReleased } from '~/released/released-identities.server'

const atOnce = 20

/** What one process remembers of the mail server: after a failure it is left alone for a while, longer each time. */
export interface Line {
  failures: number
  quietUntil: number
}

export const openLine = (): Line => ({ failures: 0, quietUntil: 0 })

/** A mail server that does not answer is asked again after a minute, then two, at the most after ten. */
const quietFor = (failures: number) => Math.min(10, 2 ** (failures - 1)) * 60_000

/**
 * Sends what is due in the outbox, a letter at a time, until nothing is or the mail server does not answer. Several servers may do so at once: each takes letters
 * under a lease. Beside everything else, never within a request. How many letters are done with.
 */
export async function sendLetters(app: AppContext, { line = openLine(), signal }: { line?: Line; signal?: AbortSignal } = {}): Promise<number> {
  let done = 0
  for (let some = await sendSome(app, { line, signal }); some !== null; some = await sendSome(app, { line, signal })) done += some
  if ((await countToForget(app.db.read)) > 0) await app.db.unitOfWork((tx) => forgetAnswered(tx))
  return done
}

/** A handful of letters; null: none is due, or they are not to be sent now. */
async function sendSome(app: AppContext, { line, signal }: Pick<Leased, 'line' | 'signal'>): Promise<number | null> {
  const { mail } = app
  const now = app.clock.now()
  if (mail === null || signal?.aborted === true || line.quietUntil > now.getTime()) return null
  if ((await countDue(app.db.read, now)) === 0) return null // looked for where nothing is written: most of the time there is nothing to send
  const lease = app.random.id()
  const keys = await app.db.unitOfWork((tx) => leaseLetters(tx, { lease, now, until: new Date(now.getTime() + leaseTime), atMost: atOnce }))
  return keys.length === 0 ? null : sendLeased({ ...app, mail }, { keys, lease, line, signal })
}

type WithMail = AppContext & { readonly mail: Mail }

interface Leased {
  readonly keys: readonly number[]
  readonly lease: string
  readonly line: Line
  readonly signal: AbortSignal | undefined
}

/** Those that are not reached, since the server is not, are given back as they were; so are those for which the lease would not hold. */
async function sendLeased(app: WithMail, { keys, lease, line, signal }: Leased): Promise<number> {
  const enough = app.clock.now().getTime() + leaseTime / 2
  for (const [place, key] of keys.entries()) {
    const isInTime = signal?.aborted !== true && app.clock.now().getTime() <= enough
    const isReached = isInTime && (await sendOne(app, { key, lease })) !== 'server'
    if (isInTime) note(app, line, isReached)
    if (isReached) continue
    await app.db.unitOfWork((tx) => giveBackLetters(tx, { keys: keys.slice(place), lease }))
    return place
  }
  return keys.length
}

function note(app: AppContext, line: Line, isReached: boolean): void {
  line.failures = isReached ? 0 : line.failures + 1
  line.quietUntil = isReached ? 0 : app.clock.now().getTime() + quietFor(line.failures)
}

type Outcome = MailFault | 'sent' | 'gone'

/** One letter: opened, written, marked. A crash between the last two sends it once more, under the same Message-ID. */
async function sendOne(app: WithMail, held: { readonly key: number; readonly lease: string }): Promise<Outcome> {
  const letter = await leasedLetter(app.db.read, held)
  if (!letter) return 'gone'
  const outcome = await deliver(app, letter)
  if (outcome === 'sent' || outcome === 'address') await app.db.unitOfWork((tx) => finishLetter(tx, held, outcome === 'sent' ? 'sent' : 'given-up'))
  else await putOff(app, held, letter)
  return outcome
}

async function putOff(app: WithMail, held: { readonly key: number; readonly lease: string }, { attempts, queuedAt }: LetterToSend): Promise<void> {
  const tried = { attempts: attempts + 1, queuedAt }
  const dueAt = nextAttempt(tried, app.clock.now())
  await app.db.unitOfWork(async (tx) => {
    if (dueAt === null) await finishLetter(tx, held, 'given-up')
    else await putOffLetter(tx, held, { attempts: tried.attempts, dueAt })
  })
}

/**
 * The address is opened here and lives as long as this call. Who left none is treated alike: the letter waits as long as the mail server does not answer, and then
 * counts as sent, so that no state of it tells who left an address.
 */
async function deliver(app: WithMail, letter: LetterToSend): Promise<Outcome> {
  const released = await releasedOf(app, letter)
  const text = await textOf(app, letter, released?.name ?? null)
  if (text === null) return 'sent' // it was read meanwhile, or erased
  const write = (email: string) => writeTo(app, email, { id: letter.id, ...text })
  return released ? write(released.email) : (await writeToAddressee(app.db.read, app, { letterKey: letter.key, write })) ?? write('')
}

async function writeTo({ mail }: WithMail, to: string, letter: { id: string; subject: string; text: string }): Promise<Outcome> {
  if (to === '') return (await mail.isReachable()) ? 'sent' : 'server'
  const sent = await mail.send({ to, ...letter })
  return sent.ok ? 'sent' : sent.because ?? 'server'
}

/** Of those who are called to an interview, whose identity HR reads by now. */
async function releasedOf(app: AppContext, { candidate }: LetterToSend): Promise<{ name: string; email: string } | null> {
  const [read] = candidate ? await readReleased(app.db.read, app, { as: 'hr', candidates: [candidate] }) : []
  return read?.contact ?? null
}

/** What a letter says; null: there is nothing to say any more. */
async function textOf(app: AppContext, letter: LetterToSend, name: string | null): Promise<{ subject: string; text: string } | null> {
  const { kind, recruitmentKey, answer, language } = letter
  if (kind !== 'answer' && kind !== 'cancelled') return (await isStillNews(app, letter)) ? newsLetter({ language, site: siteAddress(app.environment), organisation: await siteName(app.db.read) }) : null
  const { texts } = await loadRecruitment(app.db.read, recruitmentKey)
  const of = async (written: Language) => ({ language: written, post: inLanguage(texts.title, written), organisation: await siteName(app.db.read), site: siteAddress(app.environment) })
  if (kind === 'cancelled') return cancelledLetter(await of(language))
  return answer?.text ? answerLetter({ ...(await of(answer.language ?? language)), answer: answer.text, name }) : null
}

/** Messages that were read are none; what an interview or documents are about stands until it is dropped. */
async function isStillNews(app: AppContext, { kind, applicationKey }: LetterToSend): Promise<boolean> {
  return kind !== 'message' || (await unseenByApplicant(app.db.read, applicationKey)).length > 0
}
