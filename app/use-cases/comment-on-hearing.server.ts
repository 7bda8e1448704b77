import type { Queries } from '#db/database.server'
import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { ownHearings, putComment, type OwnHearing } from '#db/stores/hearing-comments'
import { setHearingReply } from '#db/stores/hearings'
import { ownIdentityFinder } from '~/detection/own-identity'
import type { OwnMention } from '~/domain/anonymity/comment-desk'
import { ok, refused, type Result } from '~/domain/result'
import { isOver, longestHearingText, type HearingReply } from '~/domain/scoring/hearing'
import { cleanAnswerText } from '~/domain/text/words'
import { readOwn } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'

export interface CommentOnHearing {
  readonly hearingId: string
  readonly reply: Exclude<HearingReply, 'silent'>
  /** As it was typed; must be empty where there is nothing to add. */
  readonly typed: string
  /** The revision that the page was showing; 0 when nothing was stored. */
  readonly revision: number
}

export type CommentRefusal = 'access-ended' | 'not-found' | 'not-now' | 'hearing-over' | 'too-long' | 'hearing-empty' | 'hearing-both' | 'stale'

/**
 * Somebody who is heard comments, or says that there is nothing to add, and may change it until the deadline. Where their own name stands in the
 * comment is noted, since nobody who reads it afterwards knows it. The same posted twice is one comment; nothing tells when it came.
 */
export async function commentOnHearing(app: AppContext, access: ApplicantAccess, wanted: CommentOnHearing): Promise<Result<null, CommentRefusal>> {
  const text = cleanAnswerText(wanted.typed)
  const unfit = textRefusal(wanted.reply, text)
  const held = await openApplication(app.db.read, access)
  if (!held) return refused('access-ended')
  const mentions = await mentionsIn(app, { held, receiptCode: access.receiptCode, text })

  return app.db.unitOfWork(async (tx) => {
    const application = await openApplication(tx, access)
    if (!application) return refused('access-ended')
    const hearing = (await ownHearings(tx, application.key)).find(({ id }) => id === wanted.hearingId)
    if (!hearing) return refused('not-found')
    const refusal = closedFor(hearing, application, app.clock.now()) ?? unfit
    if (refusal) return refused(refusal)
    if (hearing.reply === wanted.reply && hearing.text === text) return ok(null)
    if (hearing.revision !== wanted.revision) return refused('stale')

    await putComment(tx, { hearingKey: hearing.key, text, language: application.language, revision: hearing.revision + 1, mentions })
    await setHearingReply(tx, hearing.key, wanted.reply)
    return ok(null)
  })
}

async function openApplication(queries: Queries, { accessHash }: ApplicantAccess): Promise<HeldApplication | null> {
  const application = await applicationByAccess(queries, accessHash)
  return application?.phase === 'erased' ? null : application
}

function textRefusal(reply: CommentOnHearing['reply'], text: string): 'too-long' | 'hearing-empty' | 'hearing-both' | null {
  if (text.length > longestHearingText) return 'too-long'
  if (reply === 'comment') return text === '' ? 'hearing-empty' : null
  return text === '' ? null : 'hearing-both'
}

function closedFor(hearing: OwnHearing, { phase }: HeldApplication, now: Date): 'not-now' | 'hearing-over' | null {
  if (phase !== 'shortlisting' || hearing.isWithdrawn) return 'not-now'
  return isOver(hearing, now) ? 'hearing-over' : null
}

async function mentionsIn(app: AppContext, { held, receiptCode, text }: { held: HeldApplication; receiptCode: string | null; text: string }): Promise<OwnMention[]> {
  if (receiptCode === null || text === '') return []
  const { key: applicationKey, id: applicationId, organisationId, recruitmentId } = held
  const own = await readOwn(app.db.read, app, { applicationKey, applicationId, organisationId, recruitmentId, receiptCode })
  return own ? ownIdentityFinder(own)(text).map(({ start, end, category }) => ({ start, end, category })) : []
}
