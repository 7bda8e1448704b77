import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { isReadyQuestion, notSaid, readyQuestions, type MonitoringQuestion } from '~/domain/monitoring/questions'
import type { Texts } from './translation'

export type ReadyGroup = (typeof readyQuestions)[keyof typeof readyQuestions][number] | typeof notSaid

export interface Words {
  question(question: MonitoringQuestion): string
  group(question: MonitoringQuestion, group: string): string
}

const readyGroups: readonly string[] = [...Object.values(readyQuestions).flat(), notSaid]
export const isReadyGroup = (group: string): group is ReadyGroup => readyGroups.includes(group)

/** What questions and groups are called in figures: the ready ones in the reader's language, an organisation's own in its words. */
export function figureWords(t: Texts<'evaluation'>, language: InterfaceLanguage): Words {
  return {
    question: ({ id, text }) => (isReadyQuestion(id) ? t(`topics.${id}`) : inLanguage(text, language)),
    group: ({ groups }, id) => {
      const own = groups.find((one) => one.id === id)?.text
      return own ? inLanguage(own, language) : isReadyGroup(id) ? t(`groups.${id}`) : id
    },
  }
}

/** Within a sentence our own names of groups have no capital; an organisation's words stay as they are. */
export const inSentence = (question: string, name: string): string => (isReadyQuestion(question) ? name.charAt(0).toLowerCase() + name.slice(1) : name)
