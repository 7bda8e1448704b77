import type { Contact } from '~/domain/identity'
import type { Language } from '~/domain/local-text'
import { caseDocument, heading, paragraph, quoted } from './blocks'
import type { CaseDocument } from './case-part'
import { caseTexts, type CaseTexts } from './case-texts'
import type { TextWithName } from './name-veil.server'

export interface InvitedName {
  readonly candidateNumber: string
  readonly identity: Contact
}

interface ToTell {
  readonly language: Language
  readonly date: Date
  /** What stands in the case with a veil over a name, whole. */
  readonly withNames: readonly TextWithName[]
  /** The interviews' protocol, character for character as its hash in the log has it; null before the conclusion. */
  readonly interviewProtocol: string | null
}

/** Who was invited, by candidate number, and what was written of them by name: a file of its own, never a part of the case without names. */
export function namesDocuments(invited: readonly InvitedName[], { language, date, withNames, interviewProtocol }: ToTell): readonly CaseDocument[] {
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
    ...(withNames.length === 0 ? [] : [textsDocument(withNames, { texts, date })]),
    ...(interviewProtocol === null ? [] : [{ date, subject: t('names.protocol'), path: 'navne/samtaleprotokol.json', content: { kind: 'text', text: interviewProtocol } } as const]),
  ]
}

function textsDocument(withNames: readonly TextWithName[], { texts, date }: { texts: CaseTexts; date: Date }): CaseDocument {
  const { t } = texts
  const blocks = [paragraph(t('names.textsLead')), ...withNames.flatMap(({ where, text }) => [heading(where), ...quoted(text)])]
  return { date, subject: t('names.texts'), path: 'navne/tekster-med-navne.pdf', content: { kind: 'pdf', document: caseDocument(texts, t('names.texts'), blocks) } }
}
