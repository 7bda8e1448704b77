import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ListedPost, PostsPage } from '~/views/public/posts.server'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { ClosedPosts } from './closed-posts'
import { useOwnLanguage } from './own-language'
import { PostSearch } from './post-search'

const steps = ['answer', 'blind', 'meet'] as const

interface PostListProps {
  readonly page: PostsPage
  /** The language that the address itself asks for. */
  readonly lng: string | null
}

/** The front page: the posts that can be applied for, and how it is done. */
export function PostList({ page, lng }: PostListProps) {
  const { t } = useTranslation('public')
  return (
    <div className="stack-lg">
      <PageHeading title={t('posts.title')} lead={t('posts.lead')} />
      {page.total === 0 ? <EmptyState title={t('posts.none')}>{t('posts.noneText')}</EmptyState> : <OpenPosts page={page} lng={lng} />}
      <ClosedPosts posts={page.closed} />
      <section className="stack" aria-labelledby="how">
        <h2 id="how">{t('posts.howTitle')}</h2>
        <div className="card-grid">
          {steps.map((step) => (
            <Card key={step} title={t(`posts.how.${step}.title`)} headingLevel={3}><p>{t(`posts.how.${step}.text`)}</p></Card>
          ))}
        </div>
        <p><a href="/about/how">{t('posts.more')}</a></p>
      </section>
      <section className="stack" aria-labelledby="return">
        <h2 id="return">{t('posts.returnTitle')}</h2>
        <p>{t('posts.returnText')} <a href="/return">{t('posts.returnLink')}</a></p>
      </section>
      <Feed />
    </div>
  )
}

function OpenPosts({ page, lng }: PostListProps) {
  const { t } = useTranslation('public')
  const { posts, total, isSearched, isPassedOver } = page
  const isSearchable = total > 1 || isSearched
  return (
    <>
      {isSearchable ? <PostSearch page={page} lng={lng} /> : null}
      <section className="stack" aria-labelledby="posts">
        <h2 id="posts" tabIndex={-1}>{isSearched ? t('search.resultTitle') : t('posts.listTitle')}</h2>
        <StatusMessage>
          <p>{isSearched ? t('search.found', { count: total, hits: posts.length }) : t('search.open', { count: total })}</p>
          {isPassedOver ? <p>{t('search.passedOver')}</p> : null}
        </StatusMessage>
        {posts.length === 0 ? <EmptyState title={t('search.none')} headingLevel={3} action={<a href="/">{t('search.reset')}</a>}>{t('search.noneText')}</EmptyState> : (
          <ul className="nobullet-list no-max-width stack">
            {posts.map((post) => <li key={post.id}><PostCard post={post} /></li>)}
          </ul>
        )}
        {isSearched ? <p className="muted">{t('search.share')}</p> : null}
      </section>
    </>
  )
}

function PostCard({ post: { id, title, lang, department, place, hoursPerWeek, summary, deadline } }: { post: ListedPost }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  const own = useOwnLanguage()(lang)
  const facts = [department, place, hoursPerWeek === null ? '' : t('search.weekly', { hours: hoursPerWeek })]
  return (
    <Card
      title={<span lang={own}>{title}</span>} href={`/posts/${id}`} headingLevel={3} meta={facts.filter(Boolean).join(' · ')}
      footer={deadline ? t('posts.deadline', { deadline: formatDateTime(deadline, language) }) : undefined}
    >
      <p lang={own}>{summary}</p>
    </Card>
  )
}

function Feed() {
  const { t } = useTranslation('public')
  return (
    <section className="stack" aria-labelledby="feed">
      <h2 id="feed">{t('search.feedTitle')}</h2>
      <p>{t('search.feedText')} <a href={`/posts.rss?lng=${useLanguage()}`} type="application/rss+xml">{t('search.feed')}</a></p>
    </section>
  )
}
