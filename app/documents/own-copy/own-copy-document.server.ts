import type { InterfaceLanguage } from '~/domain/local-text'
import { kinds } from '~/domain/questionnaire/kinds'
import { isOnePeriod, outcomes, type RetentionPeriods } from '~/domain/retention/periods'
import { formatDateTime, formatFigure, formatList } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { RecordedAnswer } from '~/views/applicant/own-record.server'
import { pageNumbers, type Block, type Document } from '../document'
import { answerIn, feedbackIn } from './answer-in-copy'
import { documentsIn, messagesIn } from './correspondence-in-copy'
import { hearingsIn } from './hearings-in-copy'
import { monitoringIn } from './monitoring-in-copy'
import { interviewIn } from './interview-in-copy'
import { givenCopiesIn, looksIn } from './looks-in-copy'
import type { OwnCopy } from './own-copy'

const textsIn = (language: InterfaceLanguage) => instanceFor(language).getFixedT(null, ['applicant', 'public'])
type Texts = ReturnType<typeof textsIn>

/** The copy in words, for PDF and HTML alike. A draft says that it is one, on every page. */
export function ownCopyDocument(copy: OwnCopy): Document {
  const { language, state } = copy.record
  const t = textsIn(language)
  const isDraft = state === 'begun'
  return {
    language,
    title: t(isDraft ? 'copy.draftTitle' : 'copy.title'),
    pageLabel: t(isDraft ? 'copy.pageOfDraft' : 'copy.page', pageNumbers),
    blocks: [
      ...opening(copy, t), ...post(copy, t), ...status(copy, t), ...criteria(copy, t), ...answers(copy, t), ...requests(copy, t), ...hearingsIn(copy), ...answerIn(copy), ...feedbackIn(copy), ...interviewIn(copy), ...identity(copy, t), ...looksIn(copy), ...givenCopiesIn(copy), ...documentsIn(copy), ...messagesIn(copy), ...monitoringIn(copy),
      ...received(copy, t), ...next(copy, t), ...notice(copy, t),
    ],
  }
}

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const quotation = (text: string): Block => ({ kind: 'quotation', text })
const when = (holds: boolean, ...blocks: Block[]): Block[] => (holds ? blocks : [])

function opening({ record, receiptCode }: OwnCopy, t: Texts): Block[] {
  return [
    ...when(record.state === 'begun', paragraph(t('copy.draftNote'))),
    paragraph(t('copy.madeAt', { time: formatDateTime(record.madeAt, record.language) })),
    ...(receiptCode === null ? [] : [{ kind: 'code', label: t('code.label'), text: receiptCode } as const, paragraph(t('code.text'))]),
  ]
}

function post({ record: { post: { title, department, organisation, address, deadline, contact }, language } }: OwnCopy, t: Texts): Block[] {
  const rows = [
    { term: t('copy.postTitle'), value: title },
    { term: t('copy.department'), value: department },
    { term: t('copy.organisation'), value: organisation },
    { term: t('copy.deadline'), value: deadline ? formatDateTime(deadline, language) : '' },
    { term: t('copy.contact'), value: contact },
    { term: t('copy.address'), value: address },
  ]
  return [heading(t('copy.post')), { kind: 'facts', rows: rows.filter(({ value }) => value !== '') }]
}

function status({ record: { state, stage } }: OwnCopy, t: Texts): Block[] {
  return [heading(t('copy.status')), paragraph(t(`copy.states.${state}`)), ...when(state !== 'begun' && state !== 'withdrawn', paragraph(t(`status.stages.${stage}`)))]
}

function criteria({ record }: OwnCopy, t: Texts): Block[] {
  const items = record.criteria.map(({ name, description, required }) => {
    const weight = t(required ? 'public:post.required' : 'public:post.desired')
    return description === '' ? `${name} (${weight})` : `${name} (${weight}): ${description}`
  })
  return [heading(t('copy.criteria')), { kind: 'list', items }, paragraph(t('copy.judged')), paragraph(t('public:before.people'))]
}

function answers({ record }: OwnCopy, t: Texts): Block[] {
  return [heading(t('copy.answers')), ...record.answers.flatMap((answer) => oneAnswer(answer, record.language, t))]
}

function oneAnswer(answer: RecordedAnswer, language: InterfaceLanguage, t: Texts): Block[] {
  const { number, kind, prompt, criteria: readFor, correction, asRead } = answer
  return [
    heading(t('copy.question', { number, prompt }), 3),
    ...when(readFor.length > 0, paragraph(`${t(kinds[kind].isWritten ? 'question.criteria' : 'question.criteriaFact')}: ${formatList(readFor, language)}`)),
    answer.answer === '' ? paragraph(t('copy.noAnswer')) : quotation(answer.answer),
    ...(correction === null ? [] : [paragraph(t('copy.correction')), correction === '' ? paragraph(t('copy.noAnswer')) : quotation(correction)]),
    ...(asRead === null ? [] : [paragraph(t('copy.asRead')), quotation(asRead)]),
    ...assessment(answer, language, t),
  ]
}

function assessment({ assessment: given }: RecordedAnswer, language: InterfaceLanguage, t: Texts): Block[] {
  if (given === null) return []
  const { averageLevel, levels, comments } = given
  return [
    paragraph(averageLevel === null ? t('copy.noLevel') : t('copy.average', { average: formatFigure(averageLevel, language), count: levels })),
    ...when(comments.length > 0, paragraph(t('copy.comments')), { kind: 'list', items: comments }),
  ]
}

function requests({ record }: OwnCopy, t: Texts): Block[] {
  if (record.requests.length === 0) return []
  return [heading(t('copy.requests')), ...record.requests.flatMap(({ kind, position, text, decision, reason }) => [
    heading(kind === 'correction' ? t('copy.request.correction', { number: position ?? '' }) : t('copy.request.withdrawal'), 3),
    ...when(text !== '', quotation(text)),
    paragraph(t(`copy.decision.${decision}`)),
    ...when(reason !== '', quotation(reason)),
  ])]
}

function identity({ record, identity: known }: OwnCopy, t: Texts): Block[] {
  if (known === null) return [heading(t('copy.identity')), paragraph(t(record.state === 'begun' ? 'copy.identityNone' : 'copy.identitySealed'))]
  const contact = (['name', 'email', 'phone'] as const).map((field) => ({ term: t(`identity.${field}`), value: known[field] }))
  const rows = [
    ...contact,
    { term: t('interview.adjustments'), value: known.adjustments },
    { term: t('relations.copy'), value: (known.knows ?? '').replaceAll('\n', ', ') },
    { term: t('interview.priorityAccess'), value: known.priorityAccess ? t('question.yes') : '' },
  ]
  return [heading(t('copy.identity')), { kind: 'facts', rows: rows.filter(({ value }) => value !== '') }]
}

function received({ record: { state, answers: all } }: OwnCopy, t: Texts): Block[] {
  const given = all.filter(({ answer }) => answer !== '').length
  return when(state !== 'begun', heading(t('receipt.received')), { kind: 'list', items: [t('receipt.answers', { count: given }), t('receipt.identity')] })
}

function next({ record: { state, stage, language, post: { deadline } } }: OwnCopy, t: Texts): Block[] {
  const steps = [deadline ? t('receipt.next.deadline', { deadline: formatDateTime(deadline, language) }) : '', t('receipt.next.assess'), t('receipt.next.answer')]
  const isOver = state === 'withdrawn' || stage === 'concluded' || stage === 'cancelled'
  return when(!isOver, heading(t('receipt.nextTitle')), { kind: 'list', ordered: true, items: steps.filter((step) => step !== '') })
}

function notice({ record: { notice: { read, current, cvUse, retentionMonths, periods, privacyContact } } }: OwnCopy, t: Texts): Block[] {
  return [
    heading(t('copy.notice')),
    paragraph(read === current ? t('copy.noticeVersion', { version: current }) : t('copy.noticeOther', { read, current })),
    paragraph(t('public:before.blind')),
    paragraph(t('public:before.whoSees.short')),
    paragraph(t('public:before.whoSees.notStored')),
    paragraph(t(`public:post.cv.${cvUse}`)),
    paragraph(retentionMonths === null ? t('public:before.data.keptUnknown') : t('public:before.data.kept', { count: retentionMonths })),
    ...when(periods !== null && !isOnePeriod(periods), ...byOutcome(periods, t)),
    paragraph(t('public:article13.rights.text')),
    ...when(privacyContact !== '', paragraph(t('public:article13.controller.contact', { contact: privacyContact }))),
  ]
}

function byOutcome(periods: RetentionPeriods | null, t: Texts): Block[] {
  if (periods === null) return []
  const months = (count: number) => t('public:article13.retention.months', { count })
  const items = outcomes.map((outcome) => t(`public:article13.retention.of.${outcome}`, { identity: months(periods[outcome].identity), case: months(periods[outcome].case) }))
  return [paragraph(t('public:article13.retention.from')), { kind: 'list', items }]
}
