import { inLanguage } from '~/domain/local-text'
import { formatDateTime, formatFigure, formatList } from '~/i18n/format'
import type { Block } from '../../document'
import type { Afterwards } from '../afterwards-format'
import { caseDocument, columnsOf, facts, heading, list, paragraph, quoted, tableOf, writtenOpen } from '../blocks'
import type { CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'
import { lastStep } from '../last-step'

type Interviews = NonNullable<Afterwards['interviews']>

/** The interviews: times, who chose which, what was asked, and what members handed in of whom, under letters. */
export const interviewsPart: CasePart = ({ data }, texts) => {
  const { interviews, recruitment: { endedAt } } = data
  if (!interviews) return []
  const { t } = texts
  const date = endedAt === null ? lastStep(data, ['interviews-planned', 'interviews-offered', 'interview-questions-changed']) : new Date(endedAt)
  const blocks = [
    paragraph(t('interviews.lead')),
    ...(endedAt === null ? [] : [paragraph(t('interviews.protocol'))]),
    ...times(interviews, texts), ...choices(interviews, texts), ...questions(interviews, texts), ...judged(interviews, texts),
  ]
  return [{ path: 'dokumenter/09-samtaler.pdf', date, subject: t('interviews.subject'), content: { kind: 'pdf', document: caseDocument(texts, t('interviews.title'), blocks) } }]
}

function times({ times: all, chooseUntil }: Interviews, { t, language }: CaseTexts): Block[] {
  if (all.length === 0) return []
  const columns = columnsOf([t('interviews.starts'), 4], [t('interviews.minutes'), 2], [t('interviews.place'), 4], [t('interviews.members'), 5])
  const rows = all.map(({ startsAt, minutes, place, members }) => [formatDateTime(new Date(startsAt), language), String(minutes), place ?? t('withheld'), formatList(members, language)])
  return [heading(t('interviews.times')), ...(chooseUntil === null ? [] : [paragraph(t('interviews.until', { until: formatDateTime(new Date(chooseUntil), language) }))]), ...tableOf(t('interviews.times'), columns, rows)]
}

function choices({ choices: all }: Interviews, texts: CaseTexts): Block[] {
  if (all.length === 0) return []
  const { t, language } = texts
  const rows = all.map(({ candidate, startsAt }) => [candidate, startsAt === null ? t('interviews.noneFits') : formatDateTime(new Date(startsAt), language)])
  return [
    heading(t('interviews.choices')),
    ...tableOf(t('interviews.choices'), columnsOf([t('decision.candidate'), 2], [t('interviews.chosen'), 5]), rows),
    ...all.filter(({ word }) => word !== '').flatMap(({ candidate, word }) => [paragraph(t('interviews.word', { number: candidate })), ...writtenOpen(word, texts)]),
  ]
}

function questions({ questions: all }: Interviews, { t, language }: CaseTexts): Block[] {
  if (all.length === 0) return []
  return [heading(t('interviews.questions')), ...all.flatMap(({ number, prompt, anchors }) => [
    heading(t('questions.question', { number }), 3), ...quoted(inLanguage(prompt, language)),
    ...facts([1, 3, 5].map((level) => [t('questions.anchor', { level }), inLanguage(anchors[`level${level as 1 | 3 | 5}`], language)] as const)),
  ])]
}

function judged({ averages, assessments }: Interviews, { t, language }: CaseTexts): Block[] {
  const columns = columnsOf([t('interviews.question'), 1], [t('interviews.member'), 1], [t('answers.level'), 1])
  return averages.flatMap(({ candidate, average }) => {
    const own = assessments.filter((one) => one.candidate === candidate)
    const label = t('interviews.of', { number: candidate })
    return [
      heading(label),
      ...(average === null ? [] : [paragraph(t('interviews.average', { average: formatFigure(average, language) }))]),
      ...tableOf(label, columns, own.map(({ question, member, level }) => [String(question), member, level === null ? t('answers.cannotJudge') : String(level)])),
      ...list(own.filter(({ note }) => note?.trim() !== '').map(({ question, member, note }) => t('interviews.note', { question, member, note: note ?? t('withheld') }))),
    ]
  })
}
