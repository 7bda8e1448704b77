import { useTranslation } from '~/i18n/translation'
import type { ClosedWhy } from '~/domain/recruitment/intake'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/public/post.server'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { useOwnLanguage } from './own-language'
import { PostData } from './post-data'
import { PostFacts } from './post-facts'
import { PostTexts } from './post-texts'

interface ClosedPostProps {
  readonly post: PostPage
  readonly why: ClosedWhy
}

/** A post whose time is over: said plainly, with the ways on, and what was announced. */
export function ClosedPost({ post, why }: ClosedPostProps) {
  const { t } = useTranslation(['public', 'common'])
  const language = useLanguage()
  const { title, summary, department, organisation, deadline } = post
  const own = useOwnLanguage()(post.lang)
  return (
    <div className="stack-lg">
      <PageHeading caption={department || organisation} title={<span lang={own}>{title}</span>} />
      <Alert kind="info" kindText={t('common:kinds.info')} title={t(`public:post.closed.titles.${why}`)}>
        <p>{t(`public:post.closed.texts.${why}`, { deadline: deadline ? formatDateTime(deadline, language) : '' })}</p>
      </Alert>
      <p>{t('public:post.closed.begun')} <a href="/return">{t('public:post.closed.link')}</a></p>
      <Details summary={t('public:post.closed.read')}>
        {summary ? <p lang={own}>{summary}</p> : null}
        <PostFacts post={post} />
        <PostTexts post={post} />
      </Details>
      <PostData post={post} />
      <p><ButtonLink href="/" variant="secondary">{t('public:post.closed.others')}</ButtonLink></p>
    </div>
  )
}
