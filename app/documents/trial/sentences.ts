import type { Texts } from '~/i18n/translation'
import type { ExperienceFigure } from '~/domain/evaluation/experience'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { degreeOf, howOften } from '~/domain/scoring/blindness-reading'
import type { Beside } from '~/domain/trial/beside'
import type { ComparedMeasure, Measure } from '~/domain/trial/comparison'
import type { TrialFigures } from '~/domain/trial/trial'
import { inSentence, type Words } from '~/i18n/figure-words'
import { formatDuration, formatFigure, formatNumber, formatPercent } from '~/i18n/format'
import type { BlindnessFigures } from '~/views/staff/blindness-figures.server'
import type { ShownBatch } from '~/views/staff/evaluation.server'
import type { TrialLine } from '~/views/staff/trial.server'

// What the figures of a trial say, in sentences: the same on the page and on paper.

export const trialNamespaces = ['trial', 'comparison', 'blindness', 'experience', 'evaluation'] as const
export type TrialWords = Texts<typeof trialNamespaces>

export interface Speaking {
  readonly t: TrialWords
  readonly language: InterfaceLanguage
}

/** Krippendorff (2004): what may be relied on, and what only tentatively. */
const agreement = (alpha: number) => (alpha >= 0.8 ? 'agree' : alpha >= 0.667 ? 'fairly' : 'differ')

/** What was usual in the locked recruitments. */
export function usual({ applications, chosen, daysToShortlist: days, minutesPerReviewer: minutes, veilsPerApplication: veils, alpha, withDepartures, steppedBack, locked }: TrialFigures, { t, language }: Speaking): string[] {
  const number = (value: number) => formatNumber(value, language)
  return [
    t('trial:short.applications', { applications, chosen }),
    ...(days ? [t(days.low === days.high ? 'trial:short.daysAll' : 'trial:short.days', { median: number(days.median), low: number(days.low), high: number(days.high) })] : []),
    ...(minutes ? [t('trial:short.minutes', { median: formatDuration(minutes.median, language) })] : []),
    ...(veils === null ? [] : [t('trial:short.veils', { veils: number(veils) })]),
    ...(alpha ? [t(`trial:short.agree.${agreement(alpha.median)}`, { alpha: formatFigure(alpha.median, language) })] : []),
    t('trial:short.departures', { times: withDepartures, of: locked }),
    ...(steppedBack.of > 0 ? [t('trial:short.steppedBack', steppedBack)] : []),
  ]
}

/** How far names stayed hidden, over all recruitments together. */
export function howBlind({ topics, recognised }: BlindnessFigures, { t, language }: Speaking): string[] {
  const before = topics.map(({ topic, guessed }) => {
    const name = t(`blindness:figures.topics.${topic}`)
    return guessed === null ? t('blindness:figures.words.few', { topic: name }) : t(`blindness:figures.words.${howOften(guessed.value)}`, { topic: name, every: Math.floor(1 / guessed.value) })
  })
  return [...before, ...(recognised ? [`${t(`blindness:figures.recognised.${degreeOf(recognised.index.value)}`)} ${bangs(recognised.index, { t, language })} ${t('blindness:figures.recognised.meaning')}`] : [])]
}

function bangs(index: { readonly value: number; readonly lower: number; readonly upper: number; readonly error: number }, { t, language }: Speaking): string {
  const [value, lower, upper] = [index.value, index.lower, index.upper].map((figure) => formatFigure(figure, language))
  return index.error > 0 ? t('blindness:figures.recognised.index', { value, lower, upper }) : t('blindness:figures.recognised.indexBare', { value })
}

/** How it was, question by question; empty while too few have answered. */
export function howItWas(audience: 'applicant' | 'reviewer', figures: readonly ExperienceFigure[], { t, language }: Speaking): string[] {
  return figures.flatMap(({ question, mean, answers }) => {
    if (mean === null) return []
    const asked = audience === 'applicant' ? t(`experience:applicant.${question as 'clear'}`) : t(`experience:reviewer.${question as 'easy'}`) // the keys are the questions of the audience
    return [t('comparison:whole.experienceLine', { question: /[?.!]$/u.test(asked) ? asked : `${asked}:`, mean: formatFigure(mean, language), answers: formatNumber(answers, language) })]
  })
}

/** Whether groups are treated alike, as it was told already. */
export function howAlike({ questions }: ShownBatch, { t }: Speaking, words: Words): string[] {
  return questions.flatMap(({ question, comparisons }) => comparisons.map(({ group, reference, reading }) =>
    t(`evaluation:figures.readings.${reading}`, { group: words.group(question, group), reference: inSentence(question.id, words.group(question, reference)) })))
}

const digits = (value: number, language: InterfaceLanguage): string => formatNumber(Math.round(value * 10) / 10, language)

/** A difference in its own unit: days, people, or percentage points. */
export const inUnit = (measure: Measure, value: number, language: InterfaceLanguage): string => digits(measure === 'invited' ? value * 100 : value, language)

/** What may be said of a difference; its size without a sign, for the words say which way it goes. */
export function difference({ measure, reading, difference: found }: ComparedMeasure, { t, language }: Speaking): string {
  if (found === null || reading === 'too-few') return t(`comparison:read.${measure}.too-few`)
  const [value, ...ends] = [found.value, found.lower, found.upper].map((one) => Math.abs(measure === 'invited' ? one * 100 : one))
  const [lower, upper] = ends.sort((one, other) => one - other)
  return t(`comparison:read.${measure}.${reading}`, { value: digits(value ?? 0, language), lower: digits(lower ?? 0, language), upper: digits(upper ?? 0, language) })
}

/** `2026-3` as people say it. */
export function quarterInWords(quarter: string, { t }: { readonly t: QuarterWords }): string {
  const [year = '', which = ''] = quarter.split('-')
  return t('comparison:quarter', { quarter: which, year })
}

type QuarterWords = (key: 'comparison:quarter', values: { readonly quarter: string; readonly year: string }) => string

/** Whole per cent. */
export const besideShare = (percent: number, language: InterfaceLanguage): string => formatPercent(percent / 100, language)

/** A difference with its interval, short enough for a cell; it says by itself whether it is more than chance. */
export function rangeInWords({ measure, reading, difference: found }: ComparedMeasure, { t, language }: Speaking): string {
  if (!found) return t('comparison:table.none')
  const [value, lower, upper] = [found.value, found.lower, found.upper].map((one) => inUnit(measure, one, language))
  return t(`comparison:departments.${reading === 'too-few' ? 'cell' : 'found'}`, { value, lower, upper })
}

const isShare = (name: Beside['name']): boolean => name === 'invitedShare' || name.includes('_')

/** A figure that stands beside another, in its own unit. */
export function besideInWords(name: Beside['name'], value: number | null, { t, language }: Speaking): string {
  if (value === null) return t('comparison:table.none')
  return isShare(name) ? formatPercent(value, language) : digits(value, language)
}

/** What a group of recruitments is called. */
export function lineName({ name, quarter: of }: Pick<TrialLine, 'name' | 'quarter'>, { t, language }: Speaking): string {
  const [year = '', quarter = ''] = of?.split('-') ?? []
  if (of !== null) return t('trial:quarter', { year, quarter })
  return name ? inLanguage(name, language) : t('trial:none')
}
