import { formatDate, formatDateTime } from '~/i18n/format'
import type { Block } from '../../document'
import { caseDocument, columnsOf, heading, paragraph, tableOf } from '../blocks'
import type { CaseData } from '../case-format'
import type { CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'
import { lastStep } from '../last-step'

/** That documents were asked for and came, and who opened them. What they say is full of names, and is no part of this file. */
export const documentsPart: CasePart = ({ data }, texts) => {
  const { documentsAskedFor = [], documentsHandedIn = [], documentLooks = [] } = data
  if (documentsAskedFor.length + documentsHandedIn.length === 0) return []
  const { t } = texts
  const days = [...documentsHandedIn.map(({ day }) => new Date(`${day}T12:00:00Z`)), ...documentLooks.map(({ at }) => new Date(at))]
  const date = days.reduce((last, one) => (one > last ? one : last), lastStep(data, ['documents-asked-for']))
  const blocks = [paragraph(t('documents.lead')), ...asked(documentsAskedFor, texts), ...handedIn(documentsHandedIn, texts), ...looks(documentLooks, texts)]
  return [{ path: 'dokumenter/08-dokumenter.pdf', date, subject: t('documents.subject'), content: { kind: 'pdf', document: caseDocument(texts, t('documents.title'), blocks) } }]
}

type Part<Name extends 'documentsAskedFor' | 'documentsHandedIn' | 'documentLooks'> = NonNullable<CaseData[Name]>

function asked(all: Part<'documentsAskedFor'>, { t, language }: CaseTexts): Block[] {
  const columns = columnsOf([t('documents.kind'), 3], [t('documents.until'), 3])
  const rows = all.map(({ kind, name, until }) => [kind === 'other' ? (name ?? t('withheld')) : t(`documents.kinds.${kind}`), formatDateTime(new Date(until), language)])
  return [heading(t('documents.asked')), ...tableOf(t('documents.asked'), columns, rows)]
}

function handedIn(all: Part<'documentsHandedIn'>, { t, language }: CaseTexts): Block[] {
  const columns = columnsOf([t('decision.candidate'), 2], [t('documents.kind'), 3], [t('documents.type'), 2], [t('documents.day'), 3], [t('documents.state'), 3])
  const rows = all.map(({ candidate, kind, type, day, state }) => [candidate, t(`documents.kinds.${kind}`), type.toUpperCase(), formatDate(new Date(`${day}T12:00:00Z`), language), t(`documents.states.${state}`)])
  return [heading(t('documents.handedIn')), ...(rows.length === 0 ? [paragraph(t('documents.none'))] : tableOf(t('documents.handedIn'), columns, rows))]
}

function looks(all: Part<'documentLooks'>, { t, language }: CaseTexts): Block[] {
  if (all.length === 0) return []
  const kindOf = (word: string) => (word === 'cv' || word === 'certificates' || word === 'authorisation' || word === 'other' ? t(`documents.kinds.${word}`) : word)
  const columns = columnsOf([t('steps.when'), 6], [t('steps.who'), 5], [t('decision.candidate'), 3], [t('documents.kind'), 4])
  const rows = all.map(({ at, by, candidate, kind }) => [formatDateTime(new Date(at), language), by ?? t('unknownPerson'), candidate, kindOf(kind)])
  return [heading(t('documents.looks')), ...tableOf(t('documents.looks'), columns, rows)]
}
