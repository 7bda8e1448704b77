import type { LinksFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { ErrorPage, ErrorTitle, type Failure } from '~/components/error-page'
import { DocumentTitle } from '~/components/page-title'
import { usePageFacts } from '~/components/page-facts'
import { DemoBanner } from '~/components/ui/demo-banner'
import { SkipLink } from '~/components/ui/skip-link'
import { wantsHydration } from '~/hydration'
import { passRetryAfterOn } from '~/platform/respond.server'
import stylesUrl from './styles/uset.scss?url'

export const headers = passRetryAfterOn

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'stylesheet', href: '/brand.css' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** The frame of every page, of an error's too. Scripts only where a route asks to be hydrated, and never on an error's page. */
export function Layout({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('common')
  const { nonce, isDemo } = usePageFacts()
  const failure = useFailure()
  const hydrated = useMatches().some(({ handle }) => wantsHydration(handle)) && failure === null
  return (
    <html lang={i18n.language} data-demo={isDemo ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {failure ? <ErrorTitle failure={failure} /> : <DocumentTitle />}
        {failure ? null : <Meta />}
        <Links />
      </head>
      <body>
        <SkipLink>{t('skipLink')}</SkipLink>
        {isDemo ? <DemoBanner>{t('demoBanner')}</DemoBanner> : null}
        {children}
        {hydrated ? <ScrollRestoration nonce={nonce} /> : null}
        {hydrated ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage failure={useFailure() ?? { status: 500, refusal: null }} />
}

/** What went wrong, or null: a refusal that a route threw as a response, or an unexpected error. */
function useFailure(): Failure | null {
  const error = useRouteError()
  if (error === undefined || error === null) return null
  if (!isRouteErrorResponse(error)) return { status: 500, refusal: null }
  return { status: error.status, refusal: refusalOf(error.data) }
}

function refusalOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('refusal' in data)) return null
  return typeof data.refusal === 'string' ? data.refusal : null
}
