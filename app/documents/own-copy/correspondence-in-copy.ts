import { formatDate, formatNumber } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { Block } from '../document'
import type { OwnCopy } from './own-copy'

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const day = (written: string) => new Date(`${written}T12:00:00Z`)

/** What the applicant has handed in, and who has opened it; nothing where there is nothing. The files themselves are not in the copy. */
export function documentsIn({ record: { documents, documentLooks, language } }: OwnCopy): Block[] {
  if (documents.length === 0) return []
  const t = instanceFor(language).getFixedT(null, ['own-documents', 'applicant'])
  const kept = documents.map(({ kind, name, type, bytes, storedOn, state }) => t('own-documents:copy.line', {
    kind: kind === 'other' ? name : t(`own-documents:kinds.${kind}`), state: t(`own-documents:states.${state}`),
    stored: t('own-documents:stored', { type: t(`own-documents:types.${type}`), size: formatNumber(Math.max(0.01, bytes / 1_000_000), language), day: formatDate(day(storedOn), language) }),
  }))
  const looks = documentLooks.map(({ day: of, as, times }) => t('own-documents:copy.look', { day: formatDate(day(of), language), role: t(`applicant:copy.looks.roles.${as ?? 'unknown'}`), count: times }))
  return [heading(t('own-documents:copy.title')), { kind: 'list', items: [...kept, ...looks] }, { kind: 'paragraph', text: t('own-documents:copy.get') }]
}

/** What HR and the applicant have written to each other, and what HR has told everybody. */
export function messagesIn({ record: { threads, language } }: OwnCopy): Block[] {
  if (threads.length === 0) return []
  const t = instanceFor(language).getFixedT(null, 'own-messages')
  return [heading(t('copy.title')), ...threads.flatMap(({ kind, messages }): Block[] => [
    { kind: 'heading', level: 3, text: t(kind) },
    ...messages.flatMap(({ author, text, writtenOn }): Block[] => [
      { kind: 'paragraph', text: t('copy.line', { day: formatDate(day(writtenOn), language), author: author === 'hr' ? t('authors.hr') : t('you') }) }, { kind: 'quotation', text },
    ]),
  ])]
}
