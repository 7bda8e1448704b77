import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { markCleared, putDeskWork, uncleared, type CommentToClear } from '#db/stores/hearing-comments'
import { putClearedComment } from '#db/stores/hearings'
import { loadMembers } from '#db/stores/members'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { readOnceMore } from '#db/stores/rereadings'
import { reviewersScoresOf } from '#db/stores/shortlist'
import type { VeilReplacement } from '~/domain/anonymity/categories'
import { commentFindings } from '~/domain/anonymity/comment-desk'
import { applyVeils, findPhrase, shiftlessAddAll, type Span, type Veil } from '~/domain/anonymity/redaction'
import { ok, refused, type Result } from '~/domain/result'
import { isOver } from '~/domain/scoring/hearing'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { foundInComment } from '~/platform/comment-findings.server'

/** What a redactor does with a comment. Places are UTF-16 offsets of the original, which is never touched. */
export type CommentWork =
  | { readonly intent: 'veil-span'; readonly start: number; readonly end: number; readonly replacement: VeilReplacement }
  | { readonly intent: 'veil-phrase'; readonly phrase: string; readonly replacement: VeilReplacement }
  | { readonly intent: 'keep'; readonly start: number; readonly end: number }
  | { readonly intent: 'unveil'; readonly start: number; readonly end: number }
  | { readonly intent: 'clear' }

export interface WorkOnComment {
  readonly recruitmentId: string
  readonly hearingId: string
  /** The revision that the page was showing. */
  readonly revision: number
  readonly work: CommentWork
}

export type CommentWorkRefusal = 'not-found' | 'not-now' | 'stale' | 'invalid-form' | 'findings-open'

/**
 * A redactor goes through what an applicant wrote when they were heard, once its time is over: veils, keeps what was found, and clears it. What
 * is cleared goes to the candidate's page, and to each who gave a level on a question of the hearing, to be read with the answer.
 */
export async function workOnComment(app: AppContext, actor: Actor, wanted: WorkOnComment): Promise<Result<null, CommentWorkRefusal>> {
  const seen = await placeOf(app.db.read, app, { actor, wanted })
  if (!seen.ok) return seen
  const found = wanted.work.intent === 'clear' ? await foundInComment(app, seen.value.comment, seen.value.hidden) : []

  return app.db.unitOfWork(async (tx) => {
    const place = await placeOf(tx, app, { actor, wanted })
    if (!place.ok) return place
    const { comment, admitted } = place.value
    if (comment.revision !== wanted.revision) return refused('stale')
    if (wanted.work.intent !== 'clear') return veilOrKeep(tx, comment, wanted.work)
    if (commentFindings(found ?? [], comment.mentions, comment).some(({ isWaiting }) => isWaiting)) return refused('findings-open')

    await markCleared(tx, comment.hearingKey, actor.key)
    await putClearedComment(tx, comment.hearingKey, { comment: applyVeils(comment.text, comment.veils, comment.language), commentLanguage: comment.language })
    await layBeforeReviewers(tx, app, { comment, recruitmentKey: admitted.recruitmentKey })
    await record(tx, app, { organisationKey: admitted.organisationKey, action: 'hearing-cleared', recruitmentId: admitted.recruitmentId, actorId: actor.id, details: { hearing: comment.hearingId } })
    return ok(null)
  })
}

interface Asked {
  readonly actor: Actor
  readonly wanted: WorkOnComment
}

interface Place {
  readonly admitted: Admitted
  readonly comment: CommentToClear
  readonly hidden: Awaited<ReturnType<typeof loadRecruitment>>['hiddenCategories']
}

/** Before the time of a hearing is over, and once its comment is cleared, the desk has nothing of it. */
async function placeOf(queries: Queries, app: AppContext, { actor, wanted }: Asked): Promise<Result<Place, 'not-found' | 'not-now'>> {
  const admitted = await admit(queries, { actor, recruitmentId: wanted.recruitmentId, capability: 'clearComments' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const comment = (await uncleared(queries, recruitmentKey)).find(({ hearingId }) => hearingId === wanted.hearingId)
  if (!comment || comment.isWithdrawn || !isOver(comment, app.clock.now())) return refused('not-found')
  return ok({ admitted: admitted.value, comment, hidden: (await loadRecruitment(queries, recruitmentKey)).hiddenCategories })
}

async function veilOrKeep(tx: Queries, comment: CommentToClear, work: Exclude<CommentWork, { intent: 'clear' }>): Promise<Result<null, 'invalid-form'>> {
  const changed = changedBy(comment, work)
  if (changed === null) return refused('invalid-form')
  await putDeskWork(tx, comment.hearingKey, { veils: changed.veils, kept: changed.kept, revision: comment.revision + 1 })
  return ok(null)
}

/** The veils and what is kept after a piece of work; null where it is about no place of the text. */
function changedBy({ text, veils, kept }: CommentToClear, work: Exclude<CommentWork, { intent: 'clear' }>): { veils: readonly Veil[]; kept: readonly Span[] } | null {
  if (work.intent === 'veil-phrase') {
    const spans = findPhrase(text, work.phrase).map((span) => ({ ...span, replacement: work.replacement }))
    return spans.length === 0 ? null : { veils: shiftlessAddAll(veils, spans), kept }
  }
  const { start, end } = work
  if (start < 0 || start >= end || end > text.length) return null
  const others = kept.filter((span) => span.start !== start || span.end !== end)
  if (work.intent === 'veil-span') return { veils: shiftlessAddAll(veils, [{ start, end, replacement: work.replacement }]), kept: others }
  if (work.intent === 'keep') return { veils, kept: [...others, { start, end }] }
  return { veils: veils.filter((veil) => veil.start !== start || veil.end !== end), kept }
}

/** Everybody who gave one of the answers a level reads it once more. */
async function layBeforeReviewers(tx: Queries, app: AppContext, { comment, recruitmentKey }: { comment: CommentToClear; recruitmentKey: number }): Promise<void> {
  const { candidateKey, grounds } = comment
  const keys = new Map((await loadMembers(tx, recruitmentKey)).map(({ id, key }) => [id, key]))
  const given = await reviewersScoresOf(tx, candidateKey)
  for (const { key: questionKey, id } of await loadQuestions(tx, recruitmentKey)) {
    if (!grounds.some(({ questionId }) => questionId === id)) continue
    const personKeys = given.filter((score) => score.questionKey === questionKey && score.level !== null).flatMap(({ reviewerId }) => keys.get(reviewerId) ?? [])
    await readOnceMore(tx, { recruitmentKey, candidateKey, questionKey, personKeys }, () => app.random.id())
  }
}
