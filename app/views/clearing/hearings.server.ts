import { uncleared, type CommentToClear } from '#db/stores/hearing-comments'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { groupOf, suggestedReplacement, type FindingCategory, type VeilReplacement } from '~/domain/anonymity/categories'
import { commentFindings, type CommentFinding, type OwnMention } from '~/domain/anonymity/comment-desk'
import { markedText, type MarkedPiece } from '~/domain/anonymity/marked-text'
import { applyVeils, type Span } from '~/domain/anonymity/redaction'
import type { Language, LocalText } from '~/domain/local-text'
import { isOver } from '~/domain/scoring/hearing'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { foundInComment } from '~/platform/comment-findings.server'

export interface ShownCommentFinding extends CommentFinding {
  /** From 1 on: the same number stands in the text and in the list. */
  readonly number: number
  readonly words: string
  readonly suggestion: VeilReplacement
}

/** A comment on the desk. Without candidate, number or application: who reads it here reads words, not whose they are. */
export interface DeskComment {
  readonly hearingId: string
  readonly language: Language
  readonly questions: readonly { readonly number: number; readonly prompt: LocalText }[]
  readonly pieces: readonly MarkedPiece[]
  readonly findings: readonly ShownCommentFinding[]
  readonly veils: readonly (Span & { readonly words: string; readonly replacement: VeilReplacement })[]
  readonly forCommittee: string
  readonly revision: number
  readonly couldNotBeExamined: boolean
}

export interface CommentDesk {
  readonly title: LocalText
  readonly comments: readonly DeskComment[]
}

/** What applicants wrote when they were heard and nobody has cleared, once the time for it is over. */
export async function loadCommentDesk(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<CommentDesk, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'clearComments' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const { texts, hiddenCategories } = await loadRecruitment(read, recruitmentKey)
  const questions = await loadQuestions(read, recruitmentKey)
  const comments: DeskComment[] = []
  for (const comment of await dueComments(app, recruitmentKey)) {
    const about = questions.filter(({ id }) => comment.grounds.some(({ questionId }) => questionId === id)).map(({ position, prompt }) => ({ number: position, prompt }))
    comments.push(onDesk(comment, { about, found: await foundInComment(app, comment, hiddenCategories) }))
  }
  return ok({ title: texts.title, comments })
}

/** The comments that a redactor can clear now. */
async function dueComments(app: AppContext, recruitmentKey: number): Promise<CommentToClear[]> {
  const now = app.clock.now()
  return (await uncleared(app.db.read, recruitmentKey)).filter((comment) => !comment.isWithdrawn && isOver(comment, now))
}

/** How many that are. */
export async function dueCommentCount(app: AppContext, recruitmentKey: number): Promise<number> {
  return (await dueComments(app, recruitmentKey)).length
}

function onDesk(comment: CommentToClear, { about, found }: { about: DeskComment['questions']; found: readonly OwnMention[] | null }): DeskComment {
  const { hearingId, text, language, veils, revision } = comment
  const words = ({ start, end }: Span) => text.slice(start, end)
  const findings = commentFindings(found ?? [], comment.mentions, comment).map((finding, index) => ({ ...finding, number: index + 1, words: words(finding), suggestion: suggestedReplacement(finding.category) }))
  const isContext = (category: FindingCategory) => groupOf(category) === 'context'
  return {
    hearingId, language, questions: about, revision, findings,
    pieces: markedText(text, { veils, findings: findings.map(({ start, end, number, decision, category }) => ({ start, end, number, isOpen: decision === 'open', isContext: isContext(category) })) }),
    veils: veils.map(({ start, end, replacement }) => ({ start, end, replacement, words: words({ start, end }) })),
    forCommittee: applyVeils(text, veils, language),
    couldNotBeExamined: found === null,
  }
}
