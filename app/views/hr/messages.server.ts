import { unseenByHr } from '#db/stores/message-marks'
import { messagesIn, threadIn, threadsOf, type SealedMessage, type Thread } from '#db/stores/messages'
import { loadRecruitment } from '#db/stores/recruitments'
import { candidatesOf } from '#db/stores/shortlist'
import { openMessages, type Message } from '~/correspondence/sealed-messages.server'
import { decide, type Capability } from '~/domain/access/capabilities'
import { canBeTold } from '~/domain/answering/news'
import type { Language, LocalText } from '~/domain/local-text'
import { messageLimits, type ThreadKind } from '~/domain/recruitment/messages'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ShownThread {
  readonly id: string
  readonly kind: ThreadKind
  /** Null unless HR has begun it with this candidate. */
  readonly candidateNumber: string | null
  /** The beginning of what was written last. */
  readonly excerpt: string
  readonly language: Language
  /** The day of it, ISO. */
  readonly lastOn: string
  readonly messages: number
  /** The last word is the applicant's. */
  readonly isWaiting: boolean
  /** Something in it has been shown to nobody of HR's yet. */
  readonly isUnread: boolean
}

export interface MessagesPage {
  readonly title: LocalText
  readonly threads: readonly ShownThread[]
  /** The numbers of those to whom HR may begin to write; null while there are none that HR may know. */
  readonly candidateNumbers: readonly string[] | null
  readonly mayWrite: boolean
  /** Whether a mail tells whoever is written to, if they left an address. */
  readonly isMailed: boolean
  readonly limit: number
  /** For the forms of the page as it is shown now. */
  readonly formKey: string
}

/** What applicants have written and what was answered, without who they are: what waits for an answer first, then by day; within a day in random order. */
export async function loadMessagesPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<MessagesPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readMessages' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const may = (capability: Capability) => decide(role, capability, phase).allowed
  const threads = await threadsOf(read, recruitmentKey)
  const messages = await messagesIn(read, threads.map(({ key }) => key))
  const unseen = await unseenByHr(read, [recruitmentKey])
  const { texts, custody } = await loadRecruitment(read, recruitmentKey)
  return ok({
    title: texts.title, isMailed: app.mail !== null && canBeTold({ custody, phase }),
    threads: threads.flatMap((thread) => shown(app, thread, messages.filter(({ threadKey }) => threadKey === thread.key)).map((one) => ({ ...one, isUnread: unseen.has(thread.key) }))).sort(inOrder),
    candidateNumbers: may('writeToCandidate') ? (await candidatesOf(read, recruitmentKey)).map(({ number }) => number).sort() : null,
    mayWrite: may('writeMessages'), limit: messageLimits.characters, formKey: app.random.id(),
  })
}

const excerptLength = 90

function shown(app: AppContext, thread: Thread, sealed: readonly SealedMessage[]): Omit<ShownThread, 'isUnread'>[] {
  const last = sealed.at(-1)
  if (!last) return []
  const [message] = openMessages(app, thread, [last])
  const words = (message?.text ?? '').replaceAll(/\s+/g, ' ')
  const excerpt = words.length > excerptLength ? `${words.slice(0, excerptLength).trimEnd()}…` : words
  const { id, kind, candidateNumber } = thread
  return [{ id, kind, candidateNumber, excerpt, language: last.language, lastOn: last.writtenOn, messages: sealed.length, isWaiting: last.author === 'applicant' }]
}

/** The threads come in the order of their random ids, which stays within a day. */
function inOrder(one: ShownThread, other: ShownThread): number {
  if (one.isWaiting !== other.isWaiting) return one.isWaiting ? -1 : 1
  return one.lastOn === other.lastOn ? 0 : one.lastOn > other.lastOn ? -1 : 1
}

export interface ThreadPage {
  readonly title: LocalText
  readonly threadId: string
  readonly kind: ThreadKind
  readonly candidateNumber: string | null
  readonly messages: readonly Message[]
  readonly mayAnswer: boolean
  readonly isMailed: boolean
  readonly limit: number
  readonly formKey: string
}

/** One thread with all that was written in it. */
export async function loadThreadPage(app: AppContext, actor: Actor, { recruitmentId, threadId }: { recruitmentId: string; threadId: string }): Promise<Result<ThreadPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readMessages' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const thread = await threadIn(read, recruitmentKey, threadId)
  if (!thread) return refused('not-found')
  const { kind, candidateNumber } = thread
  const { texts, custody } = await loadRecruitment(read, recruitmentKey)
  return ok({
    title: texts.title, isMailed: app.mail !== null && canBeTold({ custody, phase }), threadId, kind, candidateNumber,
    messages: openMessages(app, thread, await messagesIn(read, [thread.key])),
    mayAnswer: kind !== 'everybody' && decide(role, 'writeMessages', phase).allowed,
    limit: messageLimits.characters, formKey: app.random.id(),
  })
}
