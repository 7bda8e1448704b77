import { useTranslation } from '~/i18n/translation'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ClosedListedPost } from '~/views/public/posts.server'
import { Details } from '../ui/details'
import { useOwnLanguage } from './own-language'

/** Posts whose time ended lately, folded away: whoever followed a link, or has applied, finds them. */
export function ClosedPosts({ posts }: { readonly posts: readonly ClosedListedPost[] }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  const own = useOwnLanguage()
  if (posts.length === 0) return null
  return (
    <Details summary={t('search.closed', { number: posts.length })}>
      <ul>
        {posts.map(({ id, title, lang, deadline, why }) => (
          <li key={id}>
            <a href={`/posts/${id}`} lang={own(lang)}>{title}</a>{' '}
            <span className="muted">{t(`search.closedWhy.${why}`, { deadline: deadline ? formatDate(deadline, language) : '' })}</span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
