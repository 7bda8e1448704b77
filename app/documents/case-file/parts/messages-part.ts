import { formatDate } from '~/i18n/format'
import type { Block } from '../../document'
import type { Afterwards } from '../afterwards-format'
import { caseDocument, heading, paragraph, writtenOpen } from '../blocks'
import type { CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'

type Thread = NonNullable<Afterwards['messages']>[number]

const day = (written: string) => new Date(`${written}T12:00:00Z`)

/** What HR and applicants wrote to each other, as HR reads it: what an applicant began belongs to no number. */
export const messagesPart: CasePart = ({ data: { messages = [] } }, texts) => {
  if (messages.length === 0) return []
  const { t } = texts
  const last = messages.flatMap((thread) => thread.messages.map((one) => one.day)).sort().at(-1) ?? '1970-01-01'
  const blocks = [paragraph(t('messages.lead')), ...messages.flatMap((thread, index) => oneThread(thread, index + 1, texts))]
  return [{ path: 'dokumenter/11-beskeder.pdf', date: day(last), subject: t('messages.subject'), content: { kind: 'pdf', document: caseDocument(texts, t('messages.title'), blocks) } }]
}

function oneThread({ kind, candidate, messages }: Thread, place: number, texts: CaseTexts): Block[] {
  const { t, language } = texts
  return [
    heading(t(`messages.kinds.${kind}`, { place, number: candidate ?? '' })),
    ...messages.flatMap(({ author, day: written, text }) => [paragraph(t('messages.line', { day: formatDate(day(written), language), author: t(`messages.authors.${author}`) })), ...writtenOpen(text, texts)]),
  ]
}
