import type { Bank } from '~/domain/questionnaire/bank'
import { refused, type Result } from '~/domain/result'
import { sheetsOf } from './bank-to-sheets'
import { csvOf, sheetsOfCsv } from './csv.server'
import { decode } from './decode.server'
import { ofFile, type ExchangeProblem } from './problem'
import { bankOfSheets } from './sheets-to-bank.server'
import { bankOfText, jsonOf, yamlOf } from './text-file.server'
import { sheetsOfXlsx, xlsxOf } from './xlsx.server'

export const exchangeFormats = ['xlsx', 'csv', 'yaml', 'json'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

export interface BankFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Larger files are not looked into. */
export const largestFile = 10_000_000

const contentTypes: Readonly<Record<ExchangeFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8', yaml: 'application/yaml; charset=utf-8', json: 'application/json; charset=utf-8',
}

const writers: Readonly<Record<ExchangeFormat, (bank: Bank) => string | Uint8Array>> = {
  xlsx: (bank) => xlsxOf(sheetsOf(bank)), csv: (bank) => csvOf(sheetsOf(bank)), yaml: yamlOf, json: jsonOf,
}

/** A bank as a file that `importBank` reads back to the same bank. */
export function exportBank(bank: Bank, format: ExchangeFormat): BankFile & { readonly contentType: string } {
  const written = writers[format](bank)
  return { name: `${bank.id}.${format}`, contentType: contentTypes[format], bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written }
}

/** Reads a bank from a file in any of the formats. A file that is wrong gives everything that is wrong with it, and no bank. */
export function importBank({ name, bytes }: BankFile): Result<Bank, readonly ExchangeProblem[]> {
  if (bytes.length > largestFile) return refused([ofFile('too-large', { limit: largestFile / 1_000_000 })])
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromSheets(sheetsOfXlsx(bytes))
  const extension = /\.(\w+)$/u.exec(name.toLowerCase())?.[1] ?? ''
  const reader = { csv: ofCsv, yaml: ofText, yml: ofText, json: ofText }[extension]
  return reader ? reader(bytes) : refused([ofFile('unknown-format', { allowed: exchangeFormats.join(', ') })])
}

function ofCsv(bytes: Uint8Array) {
  const text = decode(bytes, { mayBeWindows: true })
  return text.ok ? fromSheets(sheetsOfCsv(text.value)) : text
}

function ofText(bytes: Uint8Array) {
  const text = decode(bytes, { mayBeWindows: false })
  return text.ok ? bankOfText(text.value) : text
}

function fromSheets(sheets: ReturnType<typeof sheetsOfXlsx>): Result<Bank, readonly ExchangeProblem[]> {
  return sheets.ok ? bankOfSheets(sheets.value) : sheets
}
