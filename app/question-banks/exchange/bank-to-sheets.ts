import { languages, type LocalText } from '~/domain/local-text'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { anchorLevels } from '~/domain/questionnaire/question'
import { columns, inColumn, indicatorColumns, sheetNames, type Sheet, type SheetName } from './sheets'

type Row = Readonly<Record<string, string>>

/** XLSForm's type of each kind; a choice names its list behind it. */
export const xlsformTypes: Readonly<Record<AnswerKind, string>> = {
  'long-text': 'text', 'short-text': 'text', 'work-sample': 'text', 'single-choice': 'select_one', 'multiple-choice': 'select_multiple', number: 'integer', 'yes-no': 'select_one yes_no',
}

/** The bank as five tables; nothing of it is left out. */
export function sheetsOf(bank: Bank): Sheet[] {
  const rows: Readonly<Record<SheetName, readonly Row[]>> = {
    settings: [settingsOf(bank)],
    qualifications: bank.qualifications.map(({ id, name, description, indicators, esco = [] }) => ({
      name: id, esco: esco.join(' '), ...cells('label', name), ...cells('description', description),
      ...Object.assign({}, ...indicatorColumns.map((number) => cells(`indicator${number}`, indicators[number - 1]))),
    })),
    survey: bank.questions.map(surveyRow),
    choices: bank.questions.flatMap(({ id, options }) => (options ?? []).map((option) => ({ list_name: id, name: option.id, ...cells('label', option.text) }))),
    rubric: bank.questions.flatMap(({ id, anchors }) => (anchors === null ? [] : anchorLevels.map((level) => ({ question: id, score: String(level), ...cells('label', anchors[level]) })))),
  }
  return sheetNames.map((name) => ({ name, rows: [columns[name], ...rows[name].map((row) => columns[name].map((column) => row[column] ?? ''))] }))
}

function settingsOf({ id, version, name, description, isco08, krlAgreements, lixAtMost, licence }: Bank): Row {
  return {
    form_id: id, version: String(version), ...cells('form_title', name), ...cells('description', description),
    isco08: isco08.join(' '), krl_agreements: krlAgreements.join(' '), lix_at_most: String(lixAtMost), licence,
  }
}

function surveyRow(question: BankQuestion): Row {
  const { id, kind, approach, covers, minutes, wordLimit, defaultWeight, scored, version, status, source } = question
  return {
    type: typeOf(question), name: id, required: 'yes', appearance: kind === 'long-text' || kind === 'work-sample' ? 'multiline' : '',
    kind, approach, covers: covers.join(' '), minutes: String(minutes), word_limit: wordLimit === null ? '' : String(wordLimit), weight: String(defaultWeight),
    scored: scored ? 'yes' : 'no', version: String(version), status, source,
    ...cells('label', question.prompt), ...cells('hint', question.help), ...cells('material', question.material), ...cells('unit', question.unit),
    ...cells('strong_answer', question.strongAnswer), ...cells('later_proof', question.laterProof),
  }
}

function typeOf({ id, kind }: BankQuestion): string {
  return kind === 'single-choice' || kind === 'multiple-choice' ? `${xlsformTypes[kind]} ${id}` : xlsformTypes[kind]
}

function cells(name: string, text: LocalText | null | undefined): Row {
  return Object.fromEntries(languages.map((language) => [inColumn(name, language), text?.[language] ?? '']))
}
