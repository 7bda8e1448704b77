import type { Language } from '~/domain/local-text'
import daAudit from '~/i18n/locales/da/audit.json'
import da from '~/i18n/locales/da/case-documents.json'
import daProtocol from '~/i18n/locales/da/protocol.json'
import enAudit from '~/i18n/locales/en/audit.json'
import en from '~/i18n/locales/en/case-documents.json'
import enProtocol from '~/i18n/locales/en/protocol.json'
import { makeInstance } from '~/i18n/make-instance'

/** Named one by one: the command that makes case files is bundled without the pages' texts. */
const resources = { da: { 'case-documents': da, protocol: daProtocol, audit: daAudit }, en: { 'case-documents': en, protocol: enProtocol, audit: enAudit } }

const fixedIn = (language: Language) => makeInstance(language, resources).getFixedT(language, ['case-documents', 'protocol', 'audit'])

/** The words of a case file's documents, in the language of the case. */
export interface CaseTexts {
  readonly language: Language
  readonly t: ReturnType<typeof fixedIn>
}

export function caseTexts(language: Language): CaseTexts {
  return { language, t: fixedIn(language) }
}
