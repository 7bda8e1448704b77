import { inLanguage } from '~/domain/local-text'
import type { StepState } from '~/domain/trial/cells'
import { figureNames, figureOf } from '~/domain/trial/figure-names'
import { measures, type ComparedMeasure } from '~/domain/trial/comparison'
import { formatDate, formatDuration, formatNumber } from '~/i18n/format'
import type { TrialLine, TrialPage } from '~/views/staff/trial.server'
import { pageNumbers, type Block, type Document, type Mark } from '../document'
import { besideInWords, difference, howAlike, howBlind, howItWas, inUnit, lineName, quarterInWords, rangeInWords, usual } from './sentences'
import type { TrialTexts } from './trial-texts.server'

export interface TrialReport {
  readonly page: TrialPage
  readonly organisation: string
  readonly madeAt: Date
}

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const list = (items: readonly string[], none: string): Block => (items.length > 0 ? { kind: 'list', items } : paragraph(none))

/** The report for those who decide: the words first, the figures behind them. It says no more than the page does. */
export function trialReport({ page, organisation, madeAt }: TrialReport, texts: TrialTexts): Document {
  const { t, language } = texts
  return {
    language,
    title: t('comparison:report.title'),
    pageLabel: t('comparison:report.page', pageNumbers),
    blocks: [
      paragraph(t('comparison:report.made', { date: formatDate(madeAt, language), organisation })), paragraph(t('comparison:report.for')), paragraph(t('comparison:report.what')),
      ...inWords(page, texts), ...comparisonInWords(page, texts), ...cautions(texts), heading(t('comparison:report.figures')), ...figures(page, texts), ...comparisonFigures(page, texts),
    ],
  }
}

function inWords({ whole, blinding, evaluation }: TrialPage, texts: TrialTexts): Block[] {
  const { t } = texts
  const { recruitments, locked, running, cancelled } = whole
  const batch = evaluation.together ?? evaluation.batches[0]
  const few = t('trial:short.few')
  return [
    heading(t('trial:short.title')),
    paragraph(recruitments > 0 ? t('trial:short.published', { recruitments, locked, running, cancelled }) : t('trial:short.nothing')),
    ...(locked > 0 && locked < 10 ? [paragraph(few)] : []),
    ...(locked > 0 ? [list(usual(whole, texts), '')] : []),
    heading(t('comparison:whole.blinding')), list(howBlind(blinding, texts), t('blindness:figures.few')),
    heading(t('comparison:whole.experience')),
    heading(t('comparison:whole.applicants'), 3), list(howItWas('applicant', evaluation.applicants, texts), t('experience:figures.few')),
    heading(t('comparison:whole.reviewers'), 3), list(howItWas('reviewer', evaluation.reviewers, texts), t('experience:figures.few')),
    heading(t('comparison:whole.evaluation')),
    ...(batch ? [paragraph(t('comparison:whole.batches', { count: evaluation.batches.length })), list(howAlike(batch, texts, texts.words), t('evaluation:figures.readings.nobody'))] : [paragraph(t('evaluation:figures.none'))]),
  ]
}

function comparisonInWords({ comparison: { brought, compared } }: TrialPage, texts: TrialTexts): Block[] {
  const { t, language } = texts
  if (!brought) return [heading(t('comparison:title')), paragraph(t('comparison:none'))]
  return [
    heading(t('comparison:title')),
    paragraph(t('comparison:brought', { rows: brought.rows, by: brought.by, date: formatDate(brought.at, language) })),
    paragraph(t('comparison:of', { before: formatNumber(compared.before, language), after: formatNumber(compared.after, language) })),
    ...compared.whole.flatMap(({ method, compared: measured }) => [heading(t(`comparison:method.${method}.title`), 3), paragraph(t(`comparison:method.${method}.text`)), list(measured.map((one) => difference(one, texts)), '')]),
  ]
}

function cautions({ t }: TrialTexts): Block[] {
  return [heading(t('trial:cautions.title')), list((['median', 'time', 'cause', 'locked'] as const).map((caution) => t(`trial:cautions.${caution}`)), '')]
}

function figures({ whole, departments, families, quarters }: TrialPage, texts: TrialTexts): Block[] {
  const { t, language } = texts
  if (whole.locked === 0) return [paragraph(t('trial:short.nothing'))]
  const rows = figureNames.flatMap((name) => {
    const value = figureOf(whole, name)
    return value === null ? [] : [[t(`trial:columns.${name}`), formatNumber(value, language)]]
  })
  return [
    heading(t('comparison:report.wholeTable'), 3),
    { kind: 'table', label: t('comparison:report.wholeTable'), columns: [{ header: t('comparison:report.what1'), share: 3 }, { header: t('comparison:report.value'), share: 1 }], rows },
    ...([['department', departments], ['family', families], ['quarter', quarters]] as const).flatMap(([view, lines]) => [heading(t(`comparison:report.groups.${view}`), 3), ...daysPicture(lines, texts), linesTable(view, lines, texts)]),
  ]
}

/** How long it took, line beside line: the median a dot, the middle half a bar. */
function daysPicture(lines: readonly TrialLine[], texts: TrialTexts): Block[] {
  const told = lines.flatMap((line) => (line.figures.daysToShortlist ? [{ name: lineName(line, texts), ...line.figures.daysToShortlist }] : []))
  if (told.length < 2) return []
  const longest = Math.max(1, ...told.map(({ high }) => high))
  const place = (days: number) => Math.max(0, days) / longest
  const rows = told.map(({ name, median, low, high }) => ({ name, value: String(Math.round(median)), marks: [{ kind: 'span', from: place(low), to: place(high) }, { kind: 'dot', at: place(median) }] as const satisfies readonly Mark[] }))
  return [{ kind: 'picture', alt: texts.t('trial:picture.label'), rows, ends: ['0', formatNumber(Math.round(longest), texts.language)] }]
}

/** So that the longest words of the headings stay whole. */
const lineShares = [3, 1, 1.4, 1.2, 1.2, 0.9, 1.2] as const

function linesTable(view: 'department' | 'family' | 'quarter', lines: readonly TrialLine[], texts: TrialTexts): Block {
  const { t, language } = texts
  const number = (value: number | null) => (value === null ? t('trial:noFigure') : formatNumber(value, language))
  const headers = [t(`trial:by.${view}`), t('trial:table.locked'), t('trial:table.applications'), t('trial:table.days'), t('trial:table.minutes'), t('trial:table.alpha'), t('trial:table.departures')]
  const rows = lines.map((line) => {
    const { locked, recruitments, applications, daysToShortlist, minutesPerReviewer, alpha, withDepartures } = line.figures
    return [
      lineName(line, texts), t('trial:table.ofAll', { locked, recruitments }), number(applications), number(daysToShortlist?.median ?? null),
      minutesPerReviewer ? formatDuration(minutesPerReviewer.median, language) : t('trial:noFigure'), number(alpha?.median ?? null), number(withDepartures),
    ]
  })
  return { kind: 'table', label: t(`trial:groups.caption.${view}`), columns: headers.map((header, index) => ({ header, share: lineShares[index] ?? 1 })), rows }
}

function comparisonFigures({ comparison }: TrialPage, texts: TrialTexts): Block[] {
  const { t } = texts
  const steps = stepsBlocks(comparison, texts)
  if (!comparison.brought) return steps
  const { compared: { whole, departments }, beside } = comparison
  const three = [{ header: t('comparison:table.measure'), share: 3 }, { header: t('comparison:table.difference'), share: 2 }, { header: t('comparison:table.interval'), share: 2 }, { header: t('comparison:table.words'), share: 1.5 }]
  return [
    ...steps,
    ...whole.flatMap(({ method, compared }): Block[] => {
      const label = t('comparison:table.label', { method: t(`comparison:method.${method}.title`) })
      return [heading(label, 3), { kind: 'table', label, columns: three, rows: compared.map((one) => measureRow(one, texts)) }]
    }),
    ...(departments.length === 0 ? [] : [heading(t('comparison:departments.title'), 3), paragraph(t('comparison:departments.text')), departmentsTable(departments, texts)]),
    heading(t('comparison:beside.title'), 3), paragraph(t('comparison:beside.text')),
    { kind: 'table', label: t('comparison:beside.label'), columns: [{ header: t('comparison:beside.what'), share: 3 }, { header: t('comparison:beside.open'), share: 1 }, { header: t('comparison:beside.hidden'), share: 1 }], rows: beside.map(({ name, open, hidden }) => [t(`comparison:beside.names.${name}`), besideInWords(name, open, texts), besideInWords(name, hidden, texts)]) },
    heading(t('comparison:how.title'), 3), list((['cells', 'stepped', 'before-after', 'words', 'few', 'own'] as const).map((part) => t(`comparison:how.${part}`)), ''),
  ]
}

function measureRow(one: ComparedMeasure, { t, language }: TrialTexts): string[] {
  const { measure, reading, difference: found } = one
  const value = found ? inUnit(measure, found.value, language) : t('comparison:table.none')
  return [t(`comparison:measure.${measure}`), found && measure === 'invited' ? t('comparison:table.points', { value }) : value, found ? t('comparison:table.range', { lower: inUnit(measure, found.lower, language), upper: inUnit(measure, found.upper, language) }) : t('comparison:table.none'), t(`comparison:table.yes.${reading}`)]
}

function departmentsTable(departments: TrialPage['comparison']['compared']['departments'], texts: TrialTexts): Block {
  const { t, language } = texts
  return {
    kind: 'table', label: t('comparison:departments.label'),
    columns: [{ header: t('comparison:departments.department'), share: 2.7 }, { header: t('comparison:departments.before'), share: 0.6 }, { header: t('comparison:departments.after'), share: 0.6 }, ...measures.map((measure) => ({ header: t(`comparison:measure.${measure}`), share: 1.9 }))],
    rows: departments.map(({ name, before, after, compared }) => [inLanguage(name, language), String(before), String(after), ...compared.map((one) => rangeInWords(one, texts))]),
  }
}

/** When which department recruited how, as a picture and as a table of the same. */
function stepsBlocks({ quarters, steps }: TrialPage['comparison'], texts: TrialTexts): Block[] {
  const { t, language } = texts
  if (steps.length === 0) return []
  const [first, last] = [quarters[0] ?? '', quarters.at(-1) ?? '']
  const headers = [t('comparison:steps.department'), t('comparison:steps.start'), t('comparison:steps.states.open'), t('comparison:steps.states.hidden')]
  const spans = (states: readonly StepState[], ...wanted: StepState[]) => spansOf(states.map((state) => wanted.includes(state))).map(([from, to]) => spanInWords(quarters[from] ?? '', quarters[to] ?? '', texts)).join(', ') || t('comparison:table.none')
  return [
    heading(t('comparison:steps.title'), 3), paragraph(t('comparison:steps.picture')),
    { kind: 'picture', alt: t('comparison:steps.picture'), rows: steps.map(({ name, states }) => ({ name: inLanguage(name, language), value: '', marks: boxesOf(states) })), ends: [quarterInWords(first, texts), quarterInWords(last, texts)] },
    {
      kind: 'table', label: t('comparison:steps.label'), columns: headers.map((header, index) => ({ header, share: index === 1 ? 1 : 2 })),
      rows: steps.map(({ name, start, states }) => [inLanguage(name, language), start === null ? t('comparison:steps.notStarted') : quarterInWords(start, texts), spans(states, 'open', 'both'), spans(states, 'hidden', 'both')]),
    },
  ]
}

const filled = { hidden: 'whole', both: 'half', open: 'none' } as const

function boxesOf(states: readonly StepState[]): Mark[] {
  const width = 1 / states.length
  return states.map((state, index): Mark => (state === 'nothing' ? { kind: 'dot', at: (index + 0.5) * width, isSmall: true } : { kind: 'box', from: (index + 0.08) * width, to: (index + 0.92) * width, filled: filled[state] }))
}

/** From where to where something holds without a break. */
function spansOf(holds: readonly boolean[]): [number, number][] {
  const spans: [number, number][] = []
  for (const [index, held] of holds.entries()) {
    const last = spans.at(-1)
    if (held && last?.[1] === index - 1) last[1] = index
    else if (held) spans.push([index, index])
  }
  return spans
}

const spanInWords = (from: string, to: string, texts: TrialTexts): string => (from === to ? quarterInWords(from, texts) : `${quarterInWords(from, texts)} – ${quarterInWords(to, texts)}`)
