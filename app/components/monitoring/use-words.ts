import { inLanguage } from '~/domain/local-text'
import { notSaid, readyQuestions, isReadyQuestion, type MonitoringQuestion } from '~/domain/monitoring/questions'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'

type ReadyGroup = (typeof readyQuestions)[keyof typeof readyQuestions][number] | typeof notSaid

interface Words {
  question(question: MonitoringQuestion): string
  group(question: MonitoringQuestion, group: string): string
}

const readyGroups: readonly string[] = [...Object.values(readyQuestions).flat(), notSaid]
const isReadyGroup = (group: string): group is ReadyGroup => readyGroups.includes(group)

/** The same as topics and as people, for figures: an organisation's own in its words. */
export function useFigureWords(): Words {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  return {
    question: ({ id, text }) => (isReadyQuestion(id) ? t(`topics.${id}`) : inLanguage(text, language)),
    group: ({ groups }, id) => {
      const own = groups.find((one) => one.id === id)?.text
      return own ? inLanguage(own, language) : isReadyGroup(id) ? t(`groups.${id}`) : id
    },
  }
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
