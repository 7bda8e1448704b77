import { inLanguage } from '~/domain/local-text'
import { formatNumber } from '~/i18n/format'
import type { Block } from '../../document'
import { caseDocument, facts, heading, list, quoted } from '../blocks'
import type { CaseData } from '../case-format'
import type { CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'

/** What the answers were to be read for: qualifications, questions, weights and anchors. */
export const questionsPart: CasePart = ({ data: { qualifications, questions, recruitment } }, texts) => {
  const { t, language } = texts
  const names = new Map(qualifications.map(({ id, name }) => [id, inLanguage(name, language)]))
  const blocks = [
    heading(t('questions.qualifications')),
    ...list(qualifications.map(({ name, description, required }) => {
      const said = t('questions.qualification', { name: inLanguage(name, language), kind: t(required ? 'questions.required' : 'questions.desired') })
      const more = inLanguage(description, language)
      return more === '' ? said : `${said}: ${more}`
    })),
    ...(recruitment.weightReason ? [heading(t('questions.weightReason')), ...quoted(recruitment.weightReason)] : []),
    heading(t('questions.asked')),
    ...questions.flatMap((question) => oneQuestion(question, names, texts)),
    ...facts([[t('questions.hash'), recruitment.questionSetHash ?? '']]),
  ]
  const date = new Date(recruitment.publishedAt ?? recruitment.endedAt ?? 0)
  return [{ path: 'dokumenter/02-kriterier-og-spoergsmaal.pdf', date, subject: t('questions.subject'), content: { kind: 'pdf', document: caseDocument(texts, t('questions.title'), blocks) } }]
}

function oneQuestion(question: CaseData['questions'][number], names: ReadonlyMap<string, string>, { t, language }: CaseTexts): Block[] {
  const { number, prompt, help, material, options, wordLimit, scored, weight, qualifications, anchors, strongAnswer, laterProof, bank } = question
  const words = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language)
  return [
    heading(t('questions.question', { number }), 3),
    ...quoted(words(prompt)),
    ...facts([
      [t('questions.weight'), scored ? formatNumber(weight, language) : t('questions.notScored')],
      [t('questions.covers'), qualifications.flatMap((id) => names.get(id) ?? []).join(', ')],
      [t('questions.limit'), wordLimit === null ? '' : formatNumber(wordLimit, language)],
      [t('questions.help'), words(help)],
      [t('questions.material'), words(material)],
      [t('questions.options'), (options ?? []).map(({ text }) => words(text)).join('; ')],
      [t('questions.anchor', { level: 1 }), words(anchors?.level1)],
      [t('questions.anchor', { level: 3 }), words(anchors?.level3)],
      [t('questions.anchor', { level: 5 }), words(anchors?.level5)],
      [t('questions.strong'), words(strongAnswer)],
      [t('questions.laterProof'), words(laterProof)],
      [t('questions.bank'), bank === null ? t('questions.own') : `${bank.family}, ${bank.questionId}, ${bank.version}`],
    ]),
  ]
}
