import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { PageFactsProvider } from '~/components/page-facts'
import { instanceOfPage } from '~/i18n/instance.client'

const i18n = await instanceOfPage()
const isDemo = document.documentElement.dataset.demo !== undefined

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageFactsProvider value={{ nonce: '', incidentId: null, isDemo }}>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </PageFactsProvider>
    </StrictMode>,
  )
})
