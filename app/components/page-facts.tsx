import { createContext, useContext } from 'react'

/** What a rendering needs to know of its request and what no loader can tell, since pages of errors have no loader. */
export interface PageFacts {
  /** The nonce of this response's content security policy; empty in the browser. */
  readonly nonce: string
  /** The number under which an unexpected error of this request is logged; null in the browser. */
  readonly incidentId: string | null
  /** Whether every page must say that it is a demonstration. */
  readonly isDemo: boolean
}

const context = createContext<PageFacts>({ nonce: '', incidentId: null, isDemo: false })

export const PageFactsProvider = context.Provider

export function usePageFacts(): PageFacts {
  return useContext(context)
}
