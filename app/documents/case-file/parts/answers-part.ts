import { inLanguage } from '~/domain/local-text'
import type { Block } from '../../document'
import { caseDocument, heading, list, paragraph, quoted } from '../blocks'
import type { CaseData } from '../case-format'
import type { CaseDocument, CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'

type Candidate = CaseData['candidates'][number]

/** A document is so many candidates: to open and close one takes as long as to draw a dozen pages, and its pages are in memory until it ends. */
const inOneDocument = 20

/** Every candidate's answers as they were cleared, each with its scores and the reasons for them. */
export const answersPart: CasePart = ({ data }, texts) => {
  const groups = Array.from({ length: Math.ceil(data.candidates.length / inOneDocument) }, (_, index) => data.candidates.slice(index * inOneDocument, (index + 1) * inOneDocument))
  return groups.map((candidates, index): CaseDocument => {
    const { t } = texts
    return {
      path: `dokumenter/03-svar-og-bedoemmelser-${String(index + 1).padStart(3, '0')}.pdf`,
      date: dayOf(data),
      subject: subjectOf(candidates.map(({ number }) => number), texts),
      content: { kind: 'pdf', document: caseDocument(texts, t('answers.title'), [paragraph(t('answers.lead')), ...candidates.flatMap((candidate) => oneCandidate(candidate, data.questions, texts))]) },
    }
  })
}

/** When the levels were frozen, or the recruitment given up. */
const dayOf = ({ lock, recruitment: { endedAt, deadline } }: Pick<CaseData, 'lock' | 'recruitment'>) => new Date(lock?.lockedAt ?? endedAt ?? deadline ?? 0)

function subjectOf(numbers: readonly string[], { t }: CaseTexts): string {
  const [from = '', to = ''] = [numbers[0], numbers.at(-1)]
  return from === to ? t('answers.subjectOne', { from }) : t('answers.subject', { from, to })
}

function oneCandidate({ number, chosen, withdrawn, answers, scores }: Candidate, questions: CaseData['questions'], texts: CaseTexts): Block[] {
  const { t, language } = texts
  return [
    heading(t('answers.candidate', { number })),
    ...(chosen ? [paragraph(t('answers.chosen'))] : []),
    ...(withdrawn ? [paragraph(t('answers.withdrawn'))] : questions.flatMap((question) => [
      heading(`${t('questions.question', { number: question.number })}: ${inLanguage(question.prompt, language)}`, 3),
      ...(answers.filter((answer) => answer.question === question.number).flatMap(({ text }) => (text === '' ? [paragraph(t('answers.noAnswer'))] : quoted(text)))),
      ...given(scores.filter((score) => score.question === question.number), question.number, texts),
    ])),
  ]
}

function given(scores: Candidate['scores'], number: number, { t }: CaseTexts): Block[] {
  if (scores.length === 0) return []
  const level = (of: number | null) => (of === null ? t('answers.cannotJudge') : String(of))
  const isReread = scores.some(({ revised }) => revised !== null)
  return [
    {
      kind: 'table', label: t('answers.scores', { number }),
      columns: [{ header: t('answers.reviewer'), share: 1 }, { header: t('answers.level'), share: 1 }, ...(isReread ? [{ header: t('answers.after'), share: 1 }] : [])],
      rows: scores.map(({ reviewer, level: first, revised }) => [reviewer, level(first), ...(isReread ? [revised ? level(revised.level) : ''] : [])]),
    },
    ...list(scores.flatMap(({ reviewer, note, revised }) => [
      ...(note.trim() === '' ? [] : [t('answers.note', { reviewer, note })]),
      ...(revised?.beforeHearing ? [t('answers.revised', { reviewer, reason: revised.beforeHearing.reason })] : []),
      ...(revised ? [t('answers.revised', { reviewer, reason: revised.reason })] : []),
    ])),
  ]
}
