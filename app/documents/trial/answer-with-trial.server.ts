import { detectLanguage } from '~/i18n/detect-language.server'
import type { InterfaceLanguage } from '~/domain/local-text'
import type { AppContext } from '~/platform/app-context.server'
import type { TrialPage } from '~/views/staff/trial.server'
import { trialCsv } from './trial-csv.server'
import { trialReport } from './trial-report.server'
import { trialSheets } from './trial-sheets'
import { trialTexts } from './trial-texts.server'

export interface TrialFile {
  readonly app: AppContext
  readonly page: TrialPage
  readonly organisation: string
  readonly madeAt: Date
}

type Make = (file: TrialFile, language: InterfaceLanguage) => Promise<string | Uint8Array<ArrayBuffer>>

const kinds = {
  csv: { type: 'text/csv; charset=utf-8', make: async ({ page }, language) => trialCsv(page, trialTexts(language)) },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: async ({ app, page, madeAt }, language) => app.drawing.workbook(trialSheets(page, trialTexts(language)), madeAt) },
  pdf: { type: 'application/pdf', make: async (file, language) => file.app.drawing.pdf(trialReport(file, trialTexts(language)), file.madeAt) },
} as const satisfies Record<string, { type: string; make: Make }>
export type TrialFileKind = keyof typeof kinds

/** The trial's figures as a file, in the reader's language. */
export async function answerWithTrial(request: Request, kind: TrialFileKind, file: TrialFile): Promise<Response> {
  const { type, make } = kinds[kind]
  return new Response(await make(file, detectLanguage(request)), { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="trial.${kind}"`, 'Cache-Control': 'no-store' } })
}
