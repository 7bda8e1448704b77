import { stringify } from 'csv-stringify/sync'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { figureNames, figureOf } from '~/domain/trial/figure-names'
import { instanceFor } from '~/i18n/instance.server'
import type { TrialLine, TrialPage } from '~/views/staff/trial.server'

/**
 * The trial's figures as a table for spreadsheets: a row a group, a column a figure, full precision with a decimal point. What a spreadsheet would take for a formula
 * is made text (OWASP, CSV injection).
 */
export function trialCsv(page: TrialPage, language: InterfaceLanguage): string {
  const t = instanceFor(language).getFixedT(null, 'trial')
  const row = (view: string, name: string, { figures }: Pick<TrialLine, 'figures'>) => [view, name, ...figureNames.map((figure) => figureOf(figures, figure) ?? '')]
  const nameOf = ({ name, quarter }: TrialLine) => quarter ?? (name ? inLanguage(name, language) : t('none'))
  const parts = [['department', page.departments], ['family', page.families], ['quarter', page.quarters]] as const
  const rows = [row(t('by.whole'), '', { figures: page.whole }), ...parts.flatMap(([view, lines]) => lines.map((line) => row(t(`by.${view}`), nameOf(line), line)))]
  return stringify([[t('columns.group'), t('columns.name'), ...figureNames.map((figure) => t(`columns.${figure}`))], ...rows], { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true })
}
