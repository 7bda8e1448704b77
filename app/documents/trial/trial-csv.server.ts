import { stringify } from 'csv-stringify/sync'
import type { TrialPage } from '~/views/staff/trial.server'
import { figureRows } from './trial-sheets'
import type { TrialTexts } from './trial-texts.server'

/**
 * The trial's figures as a table for spreadsheets: a row a group, a column a figure, full precision with a decimal point. What a spreadsheet would take for a formula
 * is made text (OWASP, CSV injection).
 */
export function trialCsv(page: TrialPage, texts: TrialTexts): string {
  return stringify(figureRows(page, texts), { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true })
}
