import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { TranslationProvider } from '~/i18n/translation'
import { PageFactsProvider } from '~/components/page-facts'
import { wantsHydration } from '~/hydration'
import { languageOfPage } from '~/i18n/detect-language.server'
import { instanceFor } from '~/i18n/instance.server'
import { areaOf } from '~/platform/http/areas.server'

/** After so long a page that still waits for something is given up. */
const patience = 10_000

/**
 * Renders a page. Pages without hydration are made at once as one string, which costs half as much as streaming them.
 * Hydrated pages carry their loaders' data in a stream of the framework's own and are sent when all of it is there.
 */
export default async function handleRequest(...[request, status, headers, remix, context]: [Request, number, Headers, EntryContext, AppLoadContext]) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!isHydrated(remix)) {
    const page = pageElement(request, { ...remix, serverHandoffStream: undefined }, context)
    return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers })
  }
  const body = await streamed(pageElement(request, { ...remix, manifest: manifestFor(request, remix) }, context), context.nonce)
  return new Response(createReadableStreamFromReadable(body), { status, headers })
}

/** The list of routes that the page's area loads: the build makes one for each (app/commands/build.mjs). In development there is one for all. */
function manifestFor(request: Request, { manifest }: EntryContext): EntryContext['manifest'] {
  return { ...manifest, url: manifest.url.replace('/assets/manifest-', `/assets/manifest-${areaOf(new URL(request.url).pathname) ?? 'account'}-`) }
}

/** Whether a script takes over the page in the browser: said by `handle = { hydrate: true }` of any of its routes. */
function isHydrated({ staticHandlerContext: { matches, errors }, routeModules }: EntryContext): boolean {
  if (errors !== null) return false
  return matches.some(({ route }) => wantsHydration(routeModules[route.id]?.handle))
}

function pageElement(request: Request, remix: EntryContext, { nonce, incidentId, app }: AppLoadContext): ReactElement {
  return (
    <PageFactsProvider value={{ nonce, incidentId, isDemo: app.environment.mode === 'demo' }}>
      <TranslationProvider i18n={instanceFor(languageOfPage(request))}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={patience} />
      </TranslationProvider>
    </PageFactsProvider>
  )
}

function streamed(page: ReactElement, nonce: string): Promise<PassThrough> {
  return new Promise((resolve, reject) => {
    const body = new PassThrough()
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer)
        resolve(pipe(body))
      },
      onShellError: reject,
      onError: reject,
    })
    const timer = setTimeout(abort, patience)
  })
}

/**
 * Every unexpected error of a loader, an action or a rendering ends here, and in the log under the incident's number. What the
 * framework itself refuses (a post to a page that takes none) is no fault of ours.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500
  if (!request.signal.aborted && !isRefusal) context.app.log.incident(context.incidentId, error)
}
