import type { HeldApplication } from '#db/stores/applications'
import { candidateOfApplication } from '#db/stores/erased-applicant'
import { unseenByApplicant } from '#db/stores/message-marks'
import { hasSteppedDown } from '#db/stores/stepped-down'
import { messagesIn, threadsFor } from '#db/stores/messages'
import { openMessages, type Message } from '~/correspondence/sealed-messages.server'
import { canBeTold } from '~/domain/answering/news'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { hasRoom, messageLimits, takesMessages, type ThreadKind } from '~/domain/recruitment/messages'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'

/** A thread as its applicant reads it. */
export interface OwnThread {
  readonly id: string
  /** Those of its messages that are shown for the first time. */
  readonly unseen: readonly string[]
  readonly kind: ThreadKind
  readonly messages: readonly Message[]
  /** Whether the applicant may write in it now. */
  readonly mayWrite: boolean
}

export interface OwnMessages {
  readonly post: string
  readonly postLanguage: Language
  readonly threads: readonly OwnThread[]
  /** Whether a message of the own thread, begun or not, is taken now. */
  readonly mayWrite: boolean
  /** Everything that may be written before HR has answered is written. */
  readonly isFull: boolean
  /** Whether a mail tells that HR has written, of whoever left an address. */
  readonly isMailed: boolean
  readonly limit: number
  /** For the form of the page as it is shown now. */
  readonly formKey: string
}

/** Everything that HR has written to this applicant and they to HR. Their own words stand as HR reads them: the others are kept nowhere. */
export async function loadOwnMessages(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<OwnMessages, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment: { texts, custody, phase } } = found.value
  const { threads, isOpen } = await ownThreads(app, application)
  const own = threads.find(({ kind }) => kind === 'own')
  return ok({
    post: inLanguage(texts.title, language), postLanguage: languageOfText(texts.title, language), threads,
    mayWrite: own?.mayWrite ?? isOpen, isFull: isOpen && own?.mayWrite === false, isMailed: app.mail !== null && canBeTold({ custody, phase }), limit: messageLimits.characters, formKey: app.random.id(),
  })
}

/** The threads of one application, and whether anything is taken in them. */
export async function ownThreads(app: AppContext, { key, recruitmentKey, phase, state }: HeldApplication): Promise<{ threads: OwnThread[]; isOpen: boolean }> {
  const candidate = await candidateOfApplication(app.db.read, key)
  const isOpen = takesMessages(phase) && state !== 'withdrawn' && !candidate?.isWithdrawn && !(candidate && (await hasSteppedDown(app.db.read, candidate.key)))
  const stored = await threadsFor(app.db.read, { recruitmentKey, applicationKey: key, candidateKey: candidate?.key ?? null })
  const sealed = await messagesIn(app.db.read, stored.map(({ key: threadKey }) => threadKey))
  const unseen = new Set(await unseenByApplicant(app.db.read, key))
  const threads = stored.map((thread): OwnThread => {
    const messages = openMessages(app, thread, sealed.filter(({ threadKey }) => threadKey === thread.key))
    return { id: thread.id, kind: thread.kind, messages, unseen: messages.flatMap(({ id }) => (unseen.has(id) ? [id] : [])), mayWrite: isOpen && thread.kind !== 'everybody' && hasRoom(messages) }
  })
  return { threads, isOpen }
}

export interface MessageNote {
  readonly fromHr: number
  readonly unseen: number
}

/** How many messages HR has written for this applicant, notices too, and how many of them are new: for the pages that lead there. Null where nothing can be read or written. */
export async function messageNote(app: AppContext, accessHash: string): Promise<MessageNote | null> {
  const found = await held(app, accessHash)
  if (!found.ok) return null
  const { threads, isOpen } = await ownThreads(app, found.value.application)
  const fromHr = threads.flatMap(({ messages }) => messages).filter(({ author }) => author === 'hr').length
  return isOpen || threads.length > 0 ? { fromHr, unseen: threads.flatMap(({ unseen }) => unseen).length } : null
}
