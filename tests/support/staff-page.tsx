import { createRemixStub } from '@remix-run/testing'
import { configure, render } from '@testing-library/react'
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { ComponentType } from 'react'
import { TranslationProvider } from '~/i18n/translation'
import type { Language } from '~/domain/local-text'
import { instanceFor } from '~/i18n/instance.server'
import type { Actor } from '~/platform/actor.server'
import { startSession } from '~/platform/session.server'
import type { TestApp } from './test-app'

if (typeof Element !== 'undefined') Element.prototype.scrollIntoView ??= () => undefined // a page without layout has nothing to scroll

configure({ asyncUtilTimeout: 8000 }) // pages are made with a real database; a busy machine takes its time

interface RouteModule {
  readonly default?: ComponentType
  readonly loader: (args: LoaderFunctionArgs) => Promise<unknown>
  readonly action?: (args: ActionFunctionArgs) => Promise<unknown>
  readonly shouldRevalidate?: () => boolean
}

export interface StaffPage {
  readonly test: TestApp
  readonly actor: Actor
  /** By path pattern: `/committee/:id`. */
  readonly routes: Readonly<Record<string, RouteModule>>
  readonly language?: Language
}

/** The real loaders and actions of routes behind real pages, seen by a person who is signed in. Opens the address. */
export async function openStaffPage({ test, actor, routes, language = 'da' }: StaffPage, address: string) {
  const cookie = (await startSession(test.app, actor.key)).split(';')[0] ?? ''
  const context: AppLoadContext = { app: test.app, nonce: 'n', clientAddress: '192.0.2.1', incidentId: 'i' }
  const signedIn = (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('Cookie', cookie)
    return new Request(request, { headers })
  }
  const Stub = createRemixStub(Object.entries(routes).map(([path, { default: Component = Nothing, loader, action, ...rest }]) => ({
    path, Component, ...rest,
    loader: (args) => loader({ ...args, request: signedIn(args.request), context } as LoaderFunctionArgs), // the stub's arguments lack only what is given here
    ...(action && { action: (args: ActionFunctionArgs) => action({ ...args, request: signedIn(args.request), context }) }),
    ErrorBoundary: Failed,
    HydrateFallback: Nothing,
  })) as Parameters<typeof createRemixStub>[0])
  return render(<TranslationProvider i18n={instanceFor(language)}><Stub initialEntries={[address]} /></TranslationProvider>)
}

function Nothing() {
  return null
}

/** Where a route's error page would be. */
function Failed() {
  return <p>Siden findes ikke</p>
}
