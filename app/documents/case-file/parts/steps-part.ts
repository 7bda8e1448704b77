import { formatDateTime } from '~/i18n/format'
import { caseDocument, columnsOf, paragraph } from '../blocks'
import type { CasePart } from '../case-part'

/** What was essential in how the case was dealt with, as it was noted when it happened; and the same as the log proves it. */
export const stepsPart: CasePart = ({ data: { steps }, logLines, checkpoint }, texts) => {
  const { t, language } = texts
  const last = steps.at(-1)
  if (!last) return []
  const rows = steps.map(({ sequence, at, action, by }) => [String(sequence), formatDateTime(new Date(at), language), t(`audit:actions.${action}`), by ?? t('system')])
  const columns = columnsOf([t('steps.number'), 2.2], [t('steps.when'), 6], [t('steps.what'), 6], [t('steps.who'), 4.8])
  const document = caseDocument(texts, t('steps.title'), [paragraph(t('steps.lead')), { kind: 'table', label: t('steps.table'), columns, rows }])
  const date = new Date(last.at)
  return [
    { path: 'dokumenter/06-sagens-gang.pdf', date, subject: t('steps.subject'), content: { kind: 'pdf', document } },
    { path: 'log/haendelser.jsonl', date, subject: t('files.log'), content: { kind: 'text', text: logLines.map((line) => `${line}\n`).join('') } },
    { path: 'log/kontrolpunkt.txt', date, subject: t('files.checkpoint'), content: { kind: 'text', text: checkpoint } },
  ]
}
