import { useTranslation } from '~/i18n/translation'

/** The page of one candidate; null for one from whom the reader has stepped back. */
export type CandidateHref = (candidateId: string) => string | null

interface CandidateLinkProps {
  readonly href: string | null
  readonly number: string
  /** The number alone, where the word stands before it. */
  readonly isShort?: boolean
}

/** A candidate by number, with the way to the page. Where there is none, it says why to the one who stepped back. */
export function CandidateLink({ href, number, isShort = false }: CandidateLinkProps) {
  const { t } = useTranslation('committee')
  const name = t('shortlist.ranking.candidate', { number })
  const shown = isShort ? number : name
  if (href === null) return <>{shown} ({t('stepBack.own')})</>
  return <a href={href} aria-label={isShort ? name : undefined}>{shown}</a>
}
