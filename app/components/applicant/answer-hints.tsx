import hintsUrl from 'virtual:hints-url'
import { useTranslation } from '~/i18n/translation'
import { hintCategories } from '~/domain/anonymity/categories'

/** The place beside the field where the page's script points out what may reveal the writer. Empty, and quiet, until it does. */
export function AnswerHints() {
  const { t } = useTranslation('applicant')
  const reasons = Object.fromEntries(hintCategories.map((category) => [`data-${category}`, t(`hints.reasons.${category}`)]))
  return (
    <div
      className="answer-hints" role="status" aria-live="polite"
      data-hints={hintsUrl} data-own-words="/application/own-words" data-hint-title={t('hints.title')} data-hint-advice={t('hints.advice')} {...reasons}
    />
  )
}
