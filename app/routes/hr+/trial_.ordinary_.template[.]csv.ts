import type { LoaderFunctionArgs } from '@remix-run/node'
import { ordinaryTemplate } from '~/documents/trial/ordinary-csv.server'
import { inLanguage } from '~/domain/local-text'
import { detectLanguage } from '~/i18n/detect-language.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadStarts } from '~/views/hr/ordinary-figures.server'

/** The table to fill in, its headings in the reader's language, with one row as an example. */
export async function loader(args: LoaderFunctionArgs) {
  const [first] = valueOrThrow(await loadStarts(args.context.app, await requireActor(args)))
  const language = detectLanguage(args.request)
  return new Response(ordinaryTemplate(language, inLanguage(first?.name, language)), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="template.csv"' } })
}
