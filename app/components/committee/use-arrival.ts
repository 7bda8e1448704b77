import { useTranslation } from '~/i18n/translation'
import type { AnswerToScore } from '~/views/committee/answer.server'
import type { Arrival } from './paths'

/** What to say of how one came to an answer: at the end of a question, among what was marked, or by undoing; null for an ordinary step. */
export function useArrivalText({ question: { number }, score }: AnswerToScore, { walk, finished, undone }: Arrival): string | null {
  const { t } = useTranslation('committee')
  if (undone !== null) return score === null ? t('undo.doneNone') : t('undo.done')
  if (walk === 'marked') return finished === null ? t('marked.walk') : t('marked.walkAfter')
  return finished === null ? null : t('questions.nextQuestion', { finished, number })
}
