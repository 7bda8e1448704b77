import type { ReactNode } from 'react'
import type { Language } from '~/domain/local-text'
import { useOwnLanguage } from './own-language'

interface OwnWordsProps {
  /** The language that the words are written in. */
  readonly language: Language
  readonly children: ReactNode
}

/** Words of the organisation's own, said in their own voice where the page is in another language (WCAG 2.2, 3.1.2). */
export function OwnWords({ language, children }: OwnWordsProps) {
  const own = useOwnLanguage()(language)
  return own === undefined ? <>{children}</> : <span lang={own}>{children}</span>
}
