import type { Contact } from '~/domain/identity'
import type { Language } from '~/domain/local-text'
import { caseDocument, paragraph } from './blocks'
import type { CaseDocument } from './case-part'
import { caseTexts } from './case-texts'

export interface InvitedName {
  readonly candidateNumber: string
  readonly identity: Contact
}

/** Who was invited, by candidate number: a file of its own, never a part of the case without names. */
export function namesDocuments(invited: readonly InvitedName[], { language, date }: { language: Language; date: Date }): readonly CaseDocument[] {
  const texts = caseTexts(language)
  const { t } = texts
  const columns = [{ header: t('names.number'), share: 2 }, { header: t('names.name'), share: 5 }, { header: t('names.email'), share: 5 }, { header: t('names.phone'), share: 3 }]
  const rows = invited.map(({ candidateNumber, identity: { name, email, phone } }) => [candidateNumber, name, email, phone])
  const document = caseDocument(texts, t('names.title'), [paragraph(t('names.lead')), { kind: 'table', label: t('names.table'), columns, rows }])
  const data = { format: 'uset-case-names', version: 1, invited: invited.map(({ candidateNumber, identity: { name, email, phone } }) => ({ candidate: candidateNumber, name, email, phone })) }
  const of = { date, subject: t('names.subject') }
  return [
    { ...of, path: 'navne/navne.pdf', content: { kind: 'pdf', document } },
    { ...of, path: 'navne/navne.json', content: { kind: 'text', text: `${JSON.stringify(data, null, 2)}\n` } },
  ]
}
