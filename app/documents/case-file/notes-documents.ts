import type { Language } from '~/domain/local-text'
import type { CaseNote } from '#db/stores/case-notes'
import { formatDateTime } from '~/i18n/format'
import { caseDocument, heading, paragraph, quoted } from './blocks'
import type { CaseDocument } from './case-part'
import { caseTexts } from './case-texts'

/** The notes with what they say: a file of its own, since a note may name anybody, whoever is known to the program or not. */
export function notesDocuments(notes: readonly CaseNote[], { language, date }: { language: Language; date: Date }): readonly CaseDocument[] {
  const texts = caseTexts(language)
  const { t } = texts
  const told = notes.flatMap(({ authorName, side, writtenAt, text }) => [
    heading(t('notes.by', { by: authorName, side: t(`notes.sides.${side}`), at: formatDateTime(writtenAt, language) })), ...quoted(text),
  ])
  const data = { format: 'uset-case-notes', version: 1, notes: notes.map(({ authorName, side, phase, writtenAt, text }) => ({ at: writtenAt.toISOString(), by: authorName, side, phase, text })) }
  const of = { date: notes.at(-1)?.writtenAt ?? date, subject: t('notes.fileSubject') }
  return [
    { ...of, path: 'noter/noter.pdf', content: { kind: 'pdf', document: caseDocument(texts, t('notes.fileTitle'), [paragraph(t('notes.fileLead')), ...told]) } },
    { ...of, path: 'noter/noter.json', content: { kind: 'text', text: `${JSON.stringify(data, null, 2)}\n` } },
  ]
}
