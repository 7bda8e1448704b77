import type { Queries } from '#db/database.server'
import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { candidateOfApplication } from '#db/stores/erased-applicant'
import { insertMessage, insertThread, messagesIn, threadsFor, type SealedMessage, type Thread } from '#db/stores/messages'
import { hasSteppedDown } from '#db/stores/stepped-down'
import { newThreadKey, sealMessage } from '~/correspondence/sealed-messages.server'
import { ownIdentityFinder } from '~/detection/own-identity'
import { categoriesLeftOut } from '~/domain/anonymity/categories'
import { localDayAt } from '~/domain/recruitment/local-time'
import { hasRoom, messageLimits, takesMessages, veiledMessage, type FoundSpan } from '~/domain/recruitment/messages'
import { ok, refused, type Result } from '~/domain/result'
import { cleanAnswerText } from '~/domain/text/words'
import { readOwn } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'

export interface WriteMessage {
  /** The thread that HR has begun with this candidate, or null for the applicant's own. */
  readonly threadId: string | null
  /** As it was typed. */
  readonly typed: string
  /** How the page has shown that HR will read it; null where it has not yet. */
  readonly shown: string | null
  /** Made with the form. */
  readonly formKey: string
}

export type MessageRefusal = 'access-ended' | 'not-found' | 'closed' | 'empty' | 'too-long' | 'unanswered' | 'not-looked-through'

/** Stored, or shown first: what HR would read. */
export type Sent = { readonly kind: 'stored' } | { readonly kind: 'preview'; readonly text: string }

/**
 * An applicant writes to HR. Names, addresses, numbers and the like, the applicant's own first of all, are veiled at once, and the applicant sees what HR will read
 * before anything is stored; what is not to be read is kept nowhere (docs/decisions/029). The same form sent twice is one message.
 */
export async function writeMessage(app: AppContext, access: ApplicantAccess, wanted: WriteMessage): Promise<Result<Sent, MessageRefusal>> {
  const typed = cleanAnswerText(wanted.typed)
  const held = await openApplication(app.db.read, access)
  if (!held) return refused('access-ended')
  const unfit = await unfitFor(app.db.read, held, { threadId: wanted.threadId, typed, formKey: wanted.formKey })
  if (unfit) return refused(unfit)
  const text = await veiled(app, { held, receiptCode: access.receiptCode, typed })
  if (text === null) return refused('not-looked-through')
  if (text !== wanted.shown?.replaceAll('\r\n', '\n')) return ok({ kind: 'preview', text })

  return app.db.unitOfWork(async (tx) => {
    const application = await openApplication(tx, access)
    if (!application) return refused('access-ended')
    const refusal = await unfitFor(tx, application, { threadId: wanted.threadId, typed, formKey: wanted.formKey })
    if (refusal) return refused(refusal)
    const { thread, messages } = await threadOf(tx, application, wanted.threadId)
    if (messages.some(({ formKey }) => formKey === wanted.formKey)) return ok({ kind: 'stored' })

    const into = thread ?? (await beginThread(tx, app, application))
    const messageId = app.random.id()
    await insertMessage(tx, {
      id: messageId, threadKey: into.key, author: 'applicant', personKey: null, language: application.language,
      writtenOn: localDayAt(app.clock.now()), box: sealMessage(app, into, { messageId, text }), formKey: wanted.formKey,
    })
    return ok({ kind: 'stored' })
  })
}

async function openApplication(queries: Queries, { accessHash }: ApplicantAccess): Promise<HeldApplication | null> {
  const application = await applicationByAccess(queries, accessHash)
  return application?.phase === 'erased' ? null : application
}

interface Asked extends Pick<WriteMessage, 'threadId' | 'formKey'> {
  readonly typed: string
}

async function unfitFor(queries: Queries, application: HeldApplication, { threadId, typed, formKey }: Asked): Promise<MessageRefusal | null> {
  const candidate = await candidateOfApplication(queries, application.key)
  if (!(await isOpen(queries, application, candidate))) return 'closed'
  const { thread, messages } = await threadOf(queries, application, threadId)
  if (threadId !== null && !thread) return 'not-found'
  return unfitText(typed) ?? (messages.some((message) => message.formKey === formKey) || hasRoom(messages) ? null : 'unanswered')
}

async function isOpen(queries: Queries, { phase, state }: HeldApplication, candidate: { readonly key: number; readonly isWithdrawn: boolean } | null): Promise<boolean> {
  if (!takesMessages(phase) || state === 'withdrawn' || candidate?.isWithdrawn === true) return false
  return candidate === null || !(await hasSteppedDown(queries, candidate.key))
}

function unfitText(typed: string): 'empty' | 'too-long' | null {
  if (typed === '') return 'empty'
  return typed.length > messageLimits.characters ? 'too-long' : null
}

/** The thread that is meant, and what stands in it; null where it has not begun, or is not this applicant's. */
async function threadOf(queries: Queries, { key, recruitmentKey }: HeldApplication, threadId: string | null): Promise<{ thread: Thread | null; messages: SealedMessage[] }> {
  const candidate = await candidateOfApplication(queries, key)
  const threads = await threadsFor(queries, { recruitmentKey, applicationKey: key, candidateKey: candidate?.key ?? null })
  const thread = threads.find(({ id, kind }) => (threadId === null ? kind === 'own' : kind === 'candidate' && id === threadId)) ?? null
  return { thread, messages: thread ? await messagesIn(queries, [thread.key]) : [] }
}

async function beginThread(tx: Queries, app: AppContext, { key, recruitmentKey }: HeldApplication): Promise<Pick<Thread, 'key' | 'id' | 'wrappedKey'>> {
  const id = app.random.id()
  const wrappedKey = newThreadKey(app, id)
  return { key: await insertThread(tx, { id, recruitmentKey, kind: 'own', applicationKey: key, candidateKey: null, wrappedKey }), id, wrappedKey }
}

interface ToVeil {
  readonly held: HeldApplication
  readonly receiptCode: string | null
  readonly typed: string
}

/** As HR reads it; null when it could not be looked through: then it is not shown to anybody. */
async function veiled(app: AppContext, { held, receiptCode, typed }: ToVeil): Promise<string | null> {
  const own = await ownMentions(app, { held, receiptCode, typed })
  try {
    const [found = []] = await app.detector.examine([{ questionId: 'message', text: typed, language: held.language, without: new Set(categoriesLeftOut) }])
    return veiledMessage(typed, [...own, ...found], held.language)
  } catch (error) {
    app.log.incident('examining-a-message', error) // what the error says is not told: it may quote the message
    return null
  }
}

/** Where the applicant's own name, address and number stand: known while the receipt code has the own box open, and to nobody else. */
async function ownMentions(app: AppContext, { held, receiptCode, typed }: ToVeil): Promise<FoundSpan[]> {
  if (receiptCode === null) return []
  const { key: applicationKey, id: applicationId, organisationId, recruitmentId } = held
  const own = await readOwn(app.db.read, app, { applicationKey, applicationId, organisationId, recruitmentId, receiptCode })
  return own ? ownIdentityFinder(own)(typed) : []
}
