import { inLanguage } from '~/domain/local-text'
import { isReadyQuestion } from '~/domain/monitoring/questions'
import { figureWords, isReadyGroup, type Words } from '~/i18n/figure-words'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'

/** The same as topics and as people, for figures: an organisation's own in its words. */
export function useFigureWords(): Words {
  return figureWords(useTranslation('evaluation').t, useLanguage())
}

/** What questions and groups are called: the ready ones in the reader's language, an organisation's own in its words. */
export function useMonitoringWords(): Words {
  const { t } = useTranslation('equality')
  const language = useLanguage()
  return {
    question: ({ id, text }) => (isReadyQuestion(id) ? t(`questions.${id}`) : inLanguage(text, language)),
    group: ({ groups }, id) => {
      const own = groups.find((one) => one.id === id)?.text
      return own ? inLanguage(own, language) : isReadyGroup(id) ? t(`groups.${id}`) : id
    },
  }
}
