import type { LoaderFunctionArgs } from '@remix-run/node'
import { refusalResponse, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { exchangeFormats } from '~/question-banks/exchange/exchange.server'
import { noteBankExport } from '~/use-cases/note-bank-export.server'
import { exportFamily } from '~/views/hr/bank-imports.server'

/** The bank as a file: `?format=xlsx`. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const wanted = new URL(args.request.url).searchParams.get('format')
  const format = exchangeFormats.find((one) => one === wanted)
  if (!format) throw refusalResponse('not-found')
  const file = valueOrThrow(await exportFamily(args.context.app, actor, { family: args.params.family ?? '', format }))
  await noteBankExport(args.context.app, actor, { family: args.params.family ?? '', format })
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': file.contentType, 'Content-Disposition': `attachment; filename="${file.name}"` } }) // made here, in ordinary memory
}
