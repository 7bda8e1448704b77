import { eq } from 'drizzle-orm'
import { outgoingLetters } from '#db/schema/outbox'
import { noNeeds } from '~/domain/identity'
import { approveEverything } from '~/commands/demo/answer.server'
import { lockProposed, mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { openMail } from '~/platform/mail.server'
import { sendAnswers } from '~/use-cases/send-answers.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { plainTexts, recruitmentInScoring } from './clearing'
import { lockedOfThree, propose, shortlistingOf } from './shortlisting'
import type { TestApp } from './test-app'

export const minute = 60_000

/** The same installation with a mail server at this address. */
export function withMail(test: TestApp, url: string): TestApp {
  const mail = openMail({ smtpUrl: url, from: 'hr@solbjerg.example' }, test.app.log, { patience: 10_000 })
  return { ...test, app: { ...test.app, mail } }
}

export const later = (test: TestApp, milliseconds: number) => { test.clock.set(new Date(test.clock.now().getTime() + milliseconds)) }

/** Three have applied, two of them are invited, and HR sees who these are. */
export async function unsealedOfThree(test: TestApp) {
  const locked = await lockedOfThree(test)
  mustSucceed(await unsealShortlist(test.app, locked.hr, locked.id))
  return locked
}

/** So many applicants, of whom the first two by number are invited. */
export async function unsealedOfMany(test: TestApp, emails: readonly string[]) {
  const sent = emails.map((email, index) => ({ texts: plainTexts, identity: { name: `Person Nummer${String(index)}`, email, phone: '12345678', ...noNeeds } }))
  const shortlisting = await shortlistingOf(test, await recruitmentInScoring(test, sent))
  mustSucceed(await propose(test, shortlisting, shortlisting.ranked.slice(0, 2)))
  await lockProposed(test.app, shortlisting.hr, shortlisting.id)
  mustSucceed(await unsealShortlist(test.app, shortlisting.hr, shortlisting.id))
  return shortlisting
}

/** Everybody who is not invited is answered; the letters wait and are due. */
export async function answerUninvited(test: TestApp, { hr, id }: Pick<Awaited<ReturnType<typeof unsealedOfThree>>, 'hr' | 'id'>): Promise<void> {
  await approveEverything(test.app, hr, id)
  mustSucceed(await sendAnswers(test.app, hr, id))
  later(test, 10 * minute)
}

/** Where nothing is mailed yet, but letters are queued. */
export const queueing = (test: TestApp): TestApp => ({ ...test, app: { ...test.app, mail: { send: async () => ({ ok: true, value: null }) as const, isReachable: async () => true } } })

/** The same: their letters wait. */
export async function queueUninvited(test: TestApp, hr: Actor, recruitmentId: string): Promise<void> {
  const { app } = queueing(test)
  await approveEverything(app, hr, recruitmentId)
  mustSucceed(await sendAnswers(app, hr, recruitmentId))
}

export const letters = ({ app }: TestApp) => app.db.read.select().from(outgoingLetters).orderBy(outgoingLetters.key)
export const lettersIn = async (test: TestApp, state: 'waiting' | 'sent' | 'given-up') => (await test.app.db.read.select({ key: outgoingLetters.key }).from(outgoingLetters).where(eq(outgoingLetters.state, state))).length
