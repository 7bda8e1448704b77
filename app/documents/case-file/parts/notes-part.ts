import { formatDateTime } from '~/i18n/format'
import { caseDocument, columnsOf, paragraph, tableOf } from '../blocks'
import type { CasePart } from '../case-part'

/** That something was noted, by whom and when. What it says may name anybody, and is a file of its own. */
export const notesPart: CasePart = ({ data: { notes = [] } }, texts) => {
  const last = notes.at(-1)
  if (!last) return []
  const { t, language } = texts
  const columns = columnsOf([t('steps.when'), 6], [t('steps.who'), 5], [t('notes.side'), 3], [t('notes.phase'), 5])
  const rows = notes.map(({ at, by, side, phase }) => [formatDateTime(new Date(at), language), by, t(`notes.sides.${side}`), t(`notes.phases.${phase}`)])
  const document = caseDocument(texts, t('notes.title'), [paragraph(t('notes.lead')), ...tableOf(t('notes.table'), columns, rows)])
  return [{ path: 'dokumenter/12-notater.pdf', date: new Date(last.at), subject: t('notes.subject'), content: { kind: 'pdf', document } }]
}
