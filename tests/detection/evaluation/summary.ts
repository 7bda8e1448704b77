import type { DetectorFigures, LanguageFigures } from '~/detection/figures'
import { detect } from '~/detection/detect'
import { knowledgeFrom } from '~/detection/knowledge-base'
import { allLexicons } from '~/detection/lexicons/all-lexicons'
import { personFinder } from '~/detection/person-names'
import { nameWeights } from '~/commands/name-weights'
import { interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { labelledAnswers, type Part } from './labelled'
import { measure, type Figures } from './measure'

const knowledgeOf = knowledgeFrom(allLexicons, personFinder(nameWeights()))

/** What the whole detector finds and misses in the hand-written answers of a language. */
export function figuresOf(language: InterfaceLanguage, part: Part): Figures {
  return measure(labelledAnswers(language, part), ({ text }, mode) => detect(text, { mode, knowledge: knowledgeOf(text, language) }))
}

/** What the page for organisations tells: the answers that are kept for measuring. */
export function summary(): DetectorFigures {
  return Object.fromEntries(interfaceLanguages.map((language) => [language, summaryOf(figuresOf(language, 'held-out'))])) as DetectorFigures // one for each
}

function summaryOf({ texts, recall, recallOfGroup, alarmsInWarn, falseSpans }: Figures): LanguageFigures {
  const none = { found: 0, of: 0 }
  return {
    answers: texts,
    names: recall.get('person-name') ?? none,
    direct: recallOfGroup.get('direct') ?? none, special: recallOfGroup.get('special') ?? none, equality: recallOfGroup.get('equality') ?? none,
    cleanWithAlarm: alarmsInWarn, falseInWords: falseSpans,
  }
}
