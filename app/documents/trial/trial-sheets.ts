import { inLanguage } from '~/domain/local-text'
import { figureNames, figureOf } from '~/domain/trial/figure-names'
import { measures } from '~/domain/trial/comparison'
import type { TrialLine, TrialPage } from '~/views/staff/trial.server'
import type { Sheet, SheetCell } from '../sheet'
import { howAlike, howBlind, lineName, quarterInWords, usual } from './sentences'
import type { TrialTexts } from './trial-texts.server'

/** All that the page tells, as tables: numbers in full precision, everything else text. */
export function trialSheets(page: TrialPage, texts: TrialTexts): Sheet[] {
  const { t } = texts
  return [
    { name: t('comparison:sheets.figures'), rows: figureRows(page, texts) },
    ...comparisonSheets(page, texts),
    { name: t('comparison:sheets.experience'), rows: experienceRows(page, texts) },
    { name: t('comparison:sheets.groups'), rows: groupRows(page, texts) },
    { name: t('comparison:sheets.notes'), rows: noteRows(page, texts) },
  ]
}

/** A row a group, a column a figure. */
export function figureRows(page: TrialPage, texts: TrialTexts): SheetCell[][] {
  const { t } = texts
  const row = (view: string, name: string, { figures }: Pick<TrialLine, 'figures'>): SheetCell[] => [view, name, ...figureNames.map((figure) => figureOf(figures, figure))]
  const parts = [['department', page.departments], ['family', page.families], ['quarter', page.quarters]] as const
  return [
    [t('trial:columns.group'), t('trial:columns.name'), ...figureNames.map((figure) => t(`trial:columns.${figure}`))],
    row(t('trial:by.whole'), '', { figures: page.whole }),
    ...parts.flatMap(([view, lines]) => lines.map((line) => row(t(`trial:by.${view}`), line.quarter ?? lineName(line, texts), line))),
  ]
}

function comparisonSheets({ comparison: { quarters, steps, compared, beside, brought } }: TrialPage, texts: TrialTexts): Sheet[] {
  const { t, language } = texts
  const ends = [t('comparison:table.interval'), t('comparison:table.interval')].map((text, index) => `${text} (${index === 0 ? '−' : '+'})`)
  const stepSheet: Sheet = {
    name: t('comparison:sheets.steps'),
    rows: [[t('comparison:steps.department'), t('comparison:steps.start'), ...quarters.map((quarter) => quarterInWords(quarter, texts))], ...steps.map(({ name, start, states }) => [inLanguage(name, language), start === null ? t('comparison:steps.notStarted') : quarterInWords(start, texts), ...states.map((state) => t(`comparison:steps.states.${state}`))])],
  }
  if (!brought) return [stepSheet]
  return [
    {
      name: t('comparison:sheets.comparison'),
      rows: [[t('comparison:title'), t('comparison:table.measure'), t('comparison:table.difference'), ...ends, t('comparison:table.words')], ...compared.whole.flatMap(({ method, compared: measured }) => measured.map((one) =>
        [t(`comparison:method.${method}.title`), t(`comparison:measure.${one.measure}`), one.difference?.value ?? null, one.difference?.lower ?? null, one.difference?.upper ?? null, t(`comparison:table.yes.${one.reading}`)]))],
    },
    {
      name: t('comparison:sheets.departments'),
      rows: [[t('comparison:departments.department'), t('comparison:departments.before'), t('comparison:departments.after'), ...measures.flatMap((measure) => [t(`comparison:measure.${measure}`), ...ends])],
        ...compared.departments.map(({ name, before, after, compared: measured }) => [inLanguage(name, language), before, after, ...measured.flatMap(({ difference }) => [difference?.value ?? null, difference?.lower ?? null, difference?.upper ?? null])])],
    },
    { name: t('comparison:sheets.beside'), rows: [[t('comparison:beside.what'), t('comparison:beside.open'), t('comparison:beside.hidden')], ...beside.map(({ name, open, hidden }) => [t(`comparison:beside.names.${name}`), open, hidden])] },
    stepSheet,
  ]
}

function experienceRows({ evaluation: { applicants, reviewers } }: TrialPage, { t }: TrialTexts): SheetCell[][] {
  const rows = (title: string, figures: typeof applicants, asked: (question: string) => string) => figures.map(({ question, answers, mean }): SheetCell[] => [title, asked(question), mean === null ? t('experience:figures.few') : answers, mean])
  return [
    [t('experience:figures.title'), t('experience:figures.question'), t('experience:figures.answers'), t('experience:figures.mean')],
    ...rows(t('experience:figures.applicant'), applicants, (question) => t(`experience:applicant.${question as 'clear'}`)), // the keys are the questions of this audience
    ...rows(t('experience:figures.reviewer'), reviewers, (question) => t(`experience:reviewer.${question as 'easy'}`)),
  ]
}

/** Counts rounded as they were told; what is hidden stays hidden. */
function groupRows({ evaluation: { together, batches } }: TrialPage, { t, words }: TrialTexts): SheetCell[][] {
  const batch = together ?? batches[0]
  return [
    [t('experience:figures.question'), t('evaluation:figures.group'), t('evaluation:figures.applied'), t('evaluation:figures.invited')],
    ...(batch?.questions ?? []).flatMap(({ question, groups }) => groups.map(({ group, applied, invited }): SheetCell[] => [words.question(question), words.group(question, group), applied ?? t('evaluation:figures.hidden'), invited ?? t('evaluation:figures.hidden')])),
  ]
}

function noteRows({ whole, blinding, evaluation: { together, batches } }: TrialPage, texts: TrialTexts): SheetCell[][] {
  const { t, words } = texts
  const batch = together ?? batches[0]
  const lines = [
    ...usual(whole, texts), ...howBlind(blinding, texts), ...(batch ? howAlike(batch, texts, words) : []),
    ...(['median', 'time', 'cause', 'locked'] as const).map((caution) => t(`trial:cautions.${caution}`)),
    ...(['cells', 'stepped', 'before-after', 'words', 'few', 'own'] as const).map((part) => t(`comparison:how.${part}`)),
  ]
  return [[t('comparison:sheets.notes')], ...lines.map((line) => [line])]
}
