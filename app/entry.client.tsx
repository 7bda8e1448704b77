import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { TranslationProvider } from '~/i18n/translation'
import { PageFactsProvider } from '~/components/page-facts'
import { instanceOfPage } from '~/i18n/instance.client'

const i18n = await instanceOfPage()
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
