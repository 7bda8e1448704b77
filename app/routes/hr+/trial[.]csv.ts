import type { LoaderFunctionArgs } from '@remix-run/node'
import { trialCsv } from '~/documents/trial/trial-csv.server'
import { detectLanguage } from '~/i18n/detect-language.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { noteTrialExport } from '~/use-cases/note-trial-export.server'
import { loadTrial } from '~/views/staff/trial.server'

/** The figures of the trial's page for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const page = valueOrThrow(await loadTrial(args.context.app, actor, 'hr'))
  await noteTrialExport(args.context.app, actor)
  return new Response(trialCsv(page, detectLanguage(args.request)), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="trial.csv"' } })
}
