import { applicationByAccess } from '#db/stores/applications'
import { markSeenByApplicant, markSeenByHr, unseenByApplicant, unseenByHr } from '#db/stores/message-marks'
import { threadIn } from '#db/stores/messages'
import type { MessageAuthor } from '~/domain/recruitment/messages'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** What a page shows. */
interface Shown {
  readonly messages: readonly { readonly author: MessageAuthor }[]
}

const writtenBy = (author: MessageAuthor, threads: readonly Shown[]) => threads.flatMap(({ messages }) => messages).filter((message) => message.author === author).length

/** The applicant is being shown what HR has written to them: no mail tells of it any more. When is written nowhere. */
export async function seeOwnMessages(app: AppContext, accessHash: string, threads: readonly Shown[]): Promise<void> {
  const held = await applicationByAccess(app.db.read, accessHash)
  if (!held || held.phase === 'erased' || (await unseenByApplicant(app.db.read, held.key)).length === 0) return
  await app.db.unitOfWork((tx) => markSeenByApplicant(tx, held.key, writtenBy('hr', threads)))
}

/** HR is being shown a thread: it is no longer new, to any of them. Who looked is written nowhere. */
export async function seeThread(app: AppContext, actor: Actor, { recruitmentId, threadId, ...shown }: Shown & { readonly recruitmentId: string; readonly threadId: string }): Promise<void> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readMessages' })
  if (!admitted.ok) return
  const { recruitmentKey } = admitted.value
  const thread = await threadIn(app.db.read, recruitmentKey, threadId)
  if (!thread || !(await unseenByHr(app.db.read, [recruitmentKey])).has(thread.key)) return
  await app.db.unitOfWork((tx) => markSeenByHr(tx, thread.key, writtenBy('applicant', [shown])))
}
