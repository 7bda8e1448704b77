import detectorUrl from 'virtual:detector-url'
import hintsUrl from 'virtual:hints-url'
import knowledgeUrls from 'virtual:knowledge-urls'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { hintCategories, type FindingCategory } from '~/domain/anonymity/categories'
import { languages } from '~/domain/local-text'

/**
 * The place beside the field where the page's script points out what may reveal the writer. Empty, and quiet, until it does.
 * `without` is what the question asks for on purpose.
 */
export function AnswerHints({ without }: { readonly without: readonly FindingCategory[] }) {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  const reasons = Object.fromEntries(hintCategories.map((category) => [`data-${category}`, t(`hints.reasons.${category}`)]))
  const lexicons = [...new Set([language, ...languages])].map((one) => knowledgeUrls[`lexicon-${one}`])
  return (
    <div
      className="answer-hints" role="status" aria-live="polite"
      data-hints={hintsUrl} data-own-words="/application/own-words" data-hint-title={t('hints.title')} data-hint-advice={t('hints.advice')}
      data-detector={detectorUrl} data-lexicons={lexicons.join(' ')} data-names={knowledgeUrls.names} data-language={language} data-without={without.join(' ')}
      {...reasons}
    />
  )
}
