import { longestHearingText } from '~/domain/scoring/hearing'
import { useTranslation } from '~/i18n/translation'
import type { CommentRefusal } from '~/use-cases/comment-on-hearing.server'

/** What the last post came to, when the page is shown again with what was typed. */
export interface CommentReply {
  readonly refusal: Exclude<CommentRefusal, 'not-found'> | 'cannot-write'
  readonly hearingId: string
  readonly typed: string
}

/** Why what was typed about an assessment is not stored, in words; undefined where nothing was refused, or where the page itself says it. */
export function useCommentError(reply: CommentReply | undefined): string | undefined {
  const { t } = useTranslation(['applicant', 'refusals'])
  if (!reply) return undefined
  const words: Partial<Record<CommentReply['refusal'], string>> = {
    'hearing-empty': t('applicant:hearing.empty'), 'hearing-both': t('applicant:hearing.both'), 'too-long': t('applicant:hearing.tooLong', { limit: longestHearingText }), stale: t('applicant:hearing.stale'), 'cannot-write': t('refusals:cannot-write'),
  }
  return words[reply.refusal]
}
