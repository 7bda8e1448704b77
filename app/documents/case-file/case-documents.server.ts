import { localDayAt } from '~/domain/recruitment/local-time'
import { inLanguage } from '~/domain/local-text'
import { formatDateTime } from '~/i18n/format'
import type { CaseData } from './case-format'
import type { CaseDocument, LoadedCase } from './case-part'
import { caseParts } from './case-parts'
import { caseTexts, type CaseTexts } from './case-texts'
import { asXml } from './case-xml'

/** Every document of a case, in order, and last what lists the others: the data, and how to read it all. */
export function caseDocuments(loaded: LoadedCase): readonly CaseDocument[] {
  const texts = caseTexts(loaded.data.language)
  const told = caseParts.flatMap((part) => part(loaded, texts))
  const date = told.reduce((latest, one) => (one.date > latest ? one.date : latest), new Date(0))
  const own = (path: string, subject: string) => ({ path, subject, date })
  const files = [own('sag.json', texts.t('files.json')), own('sag.xml', texts.t('files.xml')), own('laes-mig.txt', texts.t('files.readMe'))] as const
  const data: CaseData = { ...loaded.data, documents: [...told, ...files].map((one, index) => ({ number: index + 1, path: one.path, date: localDayAt(one.date), subject: one.subject })) }
  const written = [`${JSON.stringify(data, null, 2)}\n`, asXml('case', data), readMe(data, texts)]
  return [...told, ...files.map((file, index): CaseDocument => ({ ...file, content: { kind: 'text', text: written[index] ?? '' } }))]
}

function readMe({ recruitment, organisation, disclosure = 'denmark', madeAt, documents }: CaseData, { t, language }: CaseTexts): string {
  const isOver = recruitment.phase === 'concluded' || recruitment.phase === 'cancelled'
  const title = t('readMe.title', { title: inLanguage(recruitment.title, language) })
  return `${[
    title, '='.repeat(title.length), '', t('readMe.made', { when: formatDateTime(new Date(madeAt), language), organisation }),
    ...(isOver ? [] : [t('readMe.incomplete')]), t('readMe.names'), '',
    `${t('readMe.contents')}:`, ...documents.map(({ number, date, path, subject }) => `${String(number).padStart(3)}  ${date}  ${path}  ${subject}`), '',
    `${t('readMe.access')}:`, t(`readMe.disclosure.${disclosure}`), '',
    t('readMe.verify'), '', '    node verify-case-file.mjs .', '',
  ].join('\r\n')}`
}
