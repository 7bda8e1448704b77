import { useTranslation } from '~/i18n/translation'
import { cannotJudge } from '~/domain/scoring/score'
import type { ScoreReply } from '~/forms/score-form'
import type { AnswerToScore } from '~/views/committee/answer.server'

/** What is stored of my judgement, in words: what was saved is said, not only that something was. */
export function useSavedText({ score, note }: AnswerToScore, { isSaving, reply }: { isSaving: boolean; reply: ScoreReply | undefined }): string {
  const { t } = useTranslation('committee')
  if (isSaving) return t('score.saving')
  if (reply?.done === 'marked') return t(reply.isMarked ? 'marked.set' : 'marked.removed')
  if (score === null) return ''
  const level = score === cannotJudge ? t('score.cannotJudge') : score
  return t(note === '' ? 'score.savedAs' : 'score.savedWithNote', { level })
}
