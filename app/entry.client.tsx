import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { TranslationProvider } from '~/i18n/translation'
import { PageFactsProvider } from '~/components/page-facts'
import { instanceOfPage } from '~/i18n/instance.client'
import { takeOverPreloads } from './preloads'

/**
 * Waits for the page's data. The first render of `RemixBrowser` begins to read them and throws the promise of them; left to
 * React, a click in that instant would have to hydrate a page that cannot be rendered yet, and fails (React's error 345).
 */
async function dataOfPage(): Promise<void> {
  try {
    RemixBrowser({})
  }
  catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown
    await thrown
  }
}

takeOverPreloads()
const [i18n] = await Promise.all([instanceOfPage(), dataOfPage()])
const isDemo = document.documentElement.dataset.demo !== undefined

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageFactsProvider value={{ nonce: '', incidentId: null, isDemo }}>
        <TranslationProvider i18n={i18n}>
          <RemixBrowser />
        </TranslationProvider>
      </PageFactsProvider>
    </StrictMode>,
  )
})
