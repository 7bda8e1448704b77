import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { insertMessage, insertThread, messagesIn, noticesOf, threadIn, threadWith, type Thread } from '#db/stores/messages'
import { readersOfThread } from '#db/stores/news-letters'
import { candidatesOf } from '#db/stores/shortlist'
import { newThreadKey, sealMessage } from '~/correspondence/sealed-messages.server'
import type { Capability } from '~/domain/access/capabilities'
import type { AuditAction } from '~/domain/audit/actions'
import { localDayAt } from '~/domain/recruitment/local-time'
import { messageLimits, type ThreadKind } from '~/domain/recruitment/messages'
import { ok, refused, type Result } from '~/domain/result'
import { cleanAnswerText } from '~/domain/text/words'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { queueNews } from '~/platform/outbox.server'

/** Whom HR writes to: whoever has begun a thread, a candidate by number, or all applicants of the recruitment. */
export type Addressee =
  | { readonly kind: 'thread'; readonly threadId: string }
  | { readonly kind: 'candidate'; readonly candidateNumber: string }
  | { readonly kind: 'everybody' }

export interface WriteToApplicants {
  readonly recruitmentId: string
  readonly to: Addressee
  readonly text: string
  /** Made with the form. */
  readonly formKey: string
}

export type WriteRefusal = 'not-found' | 'not-now' | 'over-limit' | 'invalid-form'

const capabilityFor: Readonly<Record<Addressee['kind'], Capability>> = { thread: 'writeMessages', candidate: 'writeToCandidate', everybody: 'writeMessages' }
const actionFor: Readonly<Record<Addressee['kind'], AuditAction>> = { thread: 'message-sent', candidate: 'candidate-written-to', everybody: 'notice-sent' }

/**
 * HR writes to somebody without seeing who it is. The log tells that HR has written and in which thread, never what. The same form sent twice is one message.
 * Gives the thread's public id.
 */
export function writeToApplicants(app: AppContext, actor: Actor, wanted: WriteToApplicants): Promise<Result<{ threadId: string }, WriteRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: capabilityFor[wanted.to.kind] })
    if (!admitted.ok) return admitted
    const text = cleanAnswerText(wanted.text)
    const place = await placeOf(tx, admitted.value, wanted.to)
    if (!place.ok) return place
    const { thread } = place.value
    const messages = thread ? await messagesIn(tx, [thread.key]) : []
    if (thread && messages.some(({ formKey }) => formKey === wanted.formKey)) return ok({ threadId: thread.id })
    const refusal = refusalOf(text, messages.length)
    if (refusal) return refused(refusal)

    return send(tx, app, { actor, admitted: admitted.value, place: place.value, wanted, text })
  })
}

function refusalOf(text: string, messages: number): 'invalid-form' | 'over-limit' | null {
  if (text === '') return 'invalid-form'
  return text.length > messageLimits.characters || messages >= messageLimits.inThread ? 'over-limit' : null
}

interface ToSend {
  readonly actor: Actor
  readonly admitted: Admitted
  readonly place: Place
  readonly wanted: WriteToApplicants
  readonly text: string
}

async function send(tx: Queries, app: AppContext, { actor, admitted, place, wanted, text }: ToSend): Promise<Result<{ threadId: string }, never>> {
  const { recruitmentKey, recruitmentId, organisationKey } = admitted
  const thread = place.thread ?? (await begin(tx, app, { recruitmentKey, ...place }))
  const messageId = app.random.id()
  await insertMessage(tx, {
    id: messageId, threadKey: thread.key, author: 'hr', personKey: actor.key, language: actor.language,
    writtenOn: localDayAt(app.clock.now()), box: sealMessage(app, thread, { messageId, text }), formKey: wanted.formKey,
  })
  await queueNews(tx, app, { recruitmentKey, kind: 'message', applicationKeys: await readersOfThread(tx, { recruitmentKey, threadKey: thread.key }) })
  await record(tx, app, { organisationKey, action: actionFor[wanted.to.kind], recruitmentId, actorId: actor.id, details: { thread: thread.id } })
  return ok({ threadId: thread.id })
}

interface Place {
  /** Null where it has not begun. */
  readonly thread: Pick<Thread, 'key' | 'id' | 'wrappedKey'> | null
  readonly kind: ThreadKind
  readonly candidateKey: number | null
}

async function placeOf(tx: Queries, { recruitmentKey }: Admitted, to: Addressee): Promise<Result<Place, 'not-found' | 'invalid-form'>> {
  if (to.kind === 'everybody') return ok({ thread: await noticesOf(tx, recruitmentKey), kind: 'everybody', candidateKey: null })
  if (to.kind === 'thread') {
    const thread = await threadIn(tx, recruitmentKey, to.threadId)
    return thread && thread.kind !== 'everybody' ? ok({ thread, kind: thread.kind, candidateKey: null }) : refused('not-found')
  }
  const candidate = (await candidatesOf(tx, recruitmentKey)).find(({ number }) => number === to.candidateNumber)
  return candidate ? ok({ thread: await threadWith(tx, candidate.key), kind: 'candidate', candidateKey: candidate.key }) : refused('invalid-form')
}

async function begin(tx: Queries, app: AppContext, { recruitmentKey, kind, candidateKey }: Omit<Place, 'thread'> & { recruitmentKey: number }): Promise<Pick<Thread, 'key' | 'id' | 'wrappedKey'>> {
  const id = app.random.id()
  const wrappedKey = newThreadKey(app, id)
  return { key: await insertThread(tx, { id, recruitmentKey, kind, applicationKey: null, candidateKey, wrappedKey }), id, wrappedKey }
}
