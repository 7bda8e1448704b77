import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import { formatDate, formatDateTime, formatFigure, formatList } from '~/i18n/format'
import type { Block } from '../../document'
import { caseDocument, facts, heading, list, paragraph, quoted } from '../blocks'
import type { CasePart, LoadedCase } from '../case-part'
import type { CaseTexts } from '../case-texts'

interface Shown extends CaseTexts {
  readonly protocol: SelectionProtocol
  nameOf(personId: string): string
  numberOf(questionId: string): string
}

/** What was locked, in words, and character for character as it was hashed. Scores stand with the answers. */
export const protocolPart: CasePart = (loaded, texts) => {
  const { data: { lock }, protocolText } = loaded
  if (!lock || protocolText === null) return []
  const { t, language } = texts
  const blocks = [
    ...facts([[t('protocol.hash'), lock.hash], [t('protocol.locked'), formatDateTime(new Date(lock.lockedAt), language)]]),
    paragraph(t('protocol.file')),
    ...inWords(loaded, texts),
  ]
  const date = new Date(lock.lockedAt)
  return [
    { path: 'dokumenter/04-protokol.pdf', date, subject: t('protocol.subject'), content: { kind: 'pdf', document: caseDocument(texts, t('protocol:title'), blocks) } },
    { path: 'protokol.json', date, subject: t('files.protocol'), content: { kind: 'text', text: protocolText } },
  ]
}

function inWords({ protocol, names, data: { questions } }: LoadedCase, texts: CaseTexts): Block[] {
  if (protocol === null) return [paragraph(texts.t('protocol.older'))]
  const numbers = new Map(questions.map(({ id, number }) => [id, String(number)]))
  const shown: Shown = { ...texts, protocol, nameOf: (id) => names[id] ?? texts.t('unknownPerson'), numberOf: (id) => numbers.get(id) ?? '?' }
  return [...choice(shown), ...ranking(shown), ...reading(shown), ...hearings(shown), ...secondLook(shown), ...calibration(shown), paragraph(texts.t('protocol.scores')), ...origins(shown)]
}

function choice({ protocol: { entries, reason, proposedBy, revision }, nameOf, t, language }: Shown): Block[] {
  const chosen = entries.filter(({ isChosen }) => isChosen).map(({ candidate }) => candidate)
  return [
    heading(t('protocol:choice.title')),
    paragraph(t('protocol:choice.chosen', { count: chosen.length, list: formatList(chosen, language), of: entries.length })),
    heading(t('protocol:choice.reason'), 3), ...quoted(reason),
    paragraph(t('protocol:choice.proposedBy', { name: nameOf(proposedBy), revision })),
  ]
}

function ranking({ protocol: { ranking: rows, entries, figures }, t, language }: Shown): Block[] {
  const chosen = new Set(entries.filter(({ isChosen }) => isChosen).map(({ candidate }) => candidate))
  const figure = (of: number | null) => (of === null ? '–' : formatFigure(of, language))
  return [
    heading(t('protocol:ranking.title')),
    paragraph(t('protocol:ranking.text', { top: figures.top })),
    {
      kind: 'table', label: t('protocol:ranking.table'),
      columns: (['candidate', 'rank', 'chosen', 'mean', 'median'] as const).map((name) => ({ header: t(`protocol:ranking.${name}`), share: 1 })),
      rows: rows.map(({ candidateNumber, rank, weightedMean, weightedMedian }) => [candidateNumber, rank === null ? '–' : String(rank), t(chosen.has(candidateNumber) ? 'yes' : 'no'), figure(weightedMean), figure(weightedMedian)]),
    },
  ]
}

function reading({ protocol: { panel, rereading, waivers, levelWaivers = [], withdrawn = [] }, nameOf, numberOf, t, language }: Shown): Block[] {
  return [
    heading(t('protocol:reading.title')),
    paragraph(t('protocol:reading.panel', { count: panel.readers, least: panel.least })),
    ...(rereading.from === null ? [] : [paragraph(`${t('protocol:reading.again', { from: rereading.from })} ${rereading.notDone > 0 ? t('protocol:reading.notDone', { count: rereading.notDone }) : t('protocol:reading.allDone')}`)]),
    ...(withdrawn.length === 0 ? [] : [paragraph(t('protocol:reading.withdrawn', { count: withdrawn.length, list: formatList(withdrawn, language) }))]),
    ...(waivers.length === 0 ? [] : [heading(t('protocol:reading.waivers'), 3), ...facts(waivers.map(({ reviewerId, reason }) => [nameOf(reviewerId), reason]))]),
    ...(levelWaivers.length === 0 ? [] : [heading(t('protocol:reading.levelWaivers'), 3), ...facts(levelWaivers.map(({ candidate, questionId, waivedBy, reason }) => [
      t('protocol:reading.answer', { number: candidate, question: numberOf(questionId) }), t('protocol:reading.waivedBy', { reason, name: nameOf(waivedBy) }),
    ]))]),
  ]
}

function hearings({ protocol: { hearings: all = [] }, nameOf, numberOf, t, language }: Shown): Block[] {
  if (all.length === 0) return []
  return [heading(t('protocol:hearings.title')), ...all.flatMap(({ candidate, openedBy, openedOn, deadline, reason, grounds, outcome, comment = '', endedReason = '', unreadReason = '' }) => [
    heading(t('protocol:scores.candidate', { number: candidate }), 3),
    ...facts([
      [t('protocol:hearings.opened'), t('protocol:hearings.openedBy', { date: formatDate(new Date(`${openedOn}T12:00:00Z`), language), name: nameOf(openedBy) })],
      [t('protocol:hearings.deadline'), formatDate(new Date(deadline), language)],
      [t('protocol:hearings.reason'), reason],
    ]),
    ...list(grounds.flatMap(({ questionId, scores }) => scores.map(({ reviewer, level, note, revisionReason = '' }) =>
      [t('protocol:hearings.ground', { question: numberOf(questionId), reviewer, level }), note, revisionReason].filter(Boolean).join(' ')))),
    ...facts([[t('protocol:hearings.outcome'), t(`protocol:hearings.outcomes.${outcome}`)], [t('protocol:hearings.ended'), endedReason], [t('protocol:hearings.unread'), unreadReason]]),
    ...(comment === '' ? [] : [paragraph(t('protocol:hearings.comment')), ...quoted(comment)]),
  ])]
}

function secondLook({ protocol: { secondLook: found }, numberOf, t }: Shown): Block[] {
  if (!found) return []
  return [heading(t('protocol:secondLook.title')), paragraph(t('protocol:secondLook.lead', { top: found.top })), ...list(found.pairs.map(({ questionId, ...pair }) => t('protocol:secondLook.pair', { ...pair, question: numberOf(questionId) })))]
}

function calibration({ protocol: { calibration: done }, numberOf, t }: Shown): Block[] {
  if (!done) return []
  return [
    heading(t('protocol:calibration.title')),
    paragraph(t('protocol:calibration.introduced', { count: done.introduced.length })),
    paragraph(t(done.samples.length === 0 ? 'protocol:calibration.none' : 'protocol:calibration.counts')),
    ...done.samples.flatMap(({ questionId, text, intendedLevel, levels }, index) => [
      heading(t('protocol:calibration.sample', { number: index + 1, question: numberOf(questionId) }), 3),
      ...quoted(text),
      paragraph(`${t('protocol:calibration.intended', { level: intendedLevel })} ${levels.map((level) => level ?? t('answers.cannotJudge')).join(', ')}`),
    ]),
  ]
}

function origins({ protocol: { criteria, seeds, log, version }, t }: Shown): Block[] {
  return [heading(t('protocol:origins.title')), ...facts([
    [t('protocol:origins.questionSet'), criteria.questionSetHash ?? ''],
    [t('protocol:origins.log'), 'root' in log ? log.root : log.head],
    [t('protocol:origins.report'), seeds.report],
    [t('protocol:origins.orders'), seeds.orders ?? ''],
    [t('protocol:origins.version'), String(version)],
  ])]
}
