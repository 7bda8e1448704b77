import type { SealedMessage, Thread } from '#db/stores/messages'
import type { Language } from '~/domain/local-text'
import type { MessageAuthor } from '~/domain/recruitment/messages'
import { seal, unseal } from '~/platform/aead.server'
import type { AppContext } from '~/platform/app-context.server'
import { paddedJson } from '~/platform/padded-json.server'

/** One message, opened. */
export interface Message {
  readonly id: string
  readonly author: MessageAuthor
  readonly text: string
  readonly language: Language
  /** The day in Denmark, `2026-04-01`. */
  readonly writtenOn: string
}

/** Seven steps of padding: the longest message, at three bytes a character, stays within them. */
const messageBytes = 7 * 1024

const keyContext = (threadId: string) => `message-key/v1|${threadId}`
const boxContext = (threadId: string, messageId: string) => `message/v1|${threadId}|${messageId}`

/** A fresh key for a thread, wrapped by the key outside the database. */
export function newThreadKey(app: AppContext, threadId: string): Buffer {
  const key = app.random.bytes(32)
  const wrappedKey = seal(key, { key: app.keys.identityKek, iv: app.random.bytes(12), context: keyContext(threadId) })
  key.fill(0)
  return wrappedKey
}

type Keyed = Pick<Thread, 'id' | 'wrappedKey'>

function withKey<T>(app: AppContext, { id, wrappedKey }: Keyed, work: (key: Buffer) => T): T {
  const key = unseal(wrappedKey, { key: app.keys.identityKek, context: keyContext(id) })
  try {
    return work(key)
  } finally {
    key.fill(0)
  }
}

/** A text in a box for its place, as large as every other. */
export function sealMessage(app: AppContext, thread: Keyed, { messageId, text }: { readonly messageId: string; readonly text: string }): Buffer {
  return withKey(app, thread, (key) => seal(paddedJson({ text }, messageBytes), { key, iv: app.random.bytes(12), context: boxContext(thread.id, messageId) }))
}

/** @throws OpenError when a box is not of this thread, or was altered */
export function openMessages(app: AppContext, thread: Keyed, sealed: readonly SealedMessage[]): Message[] {
  return withKey(app, thread, (key) => sealed.map(({ id, author, language, writtenOn, box }) => ({ id, author, language, writtenOn, text: textIn(unseal(box, { key, context: boxContext(thread.id, id) })) })))
}

function textIn(bytes: Buffer): string {
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') throw new Error('an authentic box holds something that is not a message')
  return value.text
}
