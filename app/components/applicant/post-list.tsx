import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ListedPost, PostsPage } from '~/views/public/posts.server'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'

const steps = ['answer', 'blind', 'meet'] as const

/** The front page: the posts that can be applied for, and how it is done. */
export function PostList({ page: { posts } }: { readonly page: PostsPage }) {
  const { t } = useTranslation('public')
  return (
    <div className="stack-lg">
      <PageHeading title={t('posts.title')} lead={t('posts.lead')} />
      {posts.length === 0 ? <EmptyState title={t('posts.none')}>{t('posts.noneText')}</EmptyState> : <OpenPosts posts={posts} />}
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
    </div>
  )
}

function OpenPosts({ posts }: { posts: readonly ListedPost[] }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="posts">
      <h2 id="posts">{t('posts.listTitle')}</h2>
      <ul className="nobullet-list no-max-width stack">
        {posts.map(({ id, title, department, place, summary, deadline }) => (
          <li key={id}>
            <Card title={title} href={`/posts/${id}`} headingLevel={3} meta={[department, place].filter(Boolean).join(' · ')} footer={deadline ? t('posts.deadline', { deadline: formatDateTime(deadline, language) }) : undefined}>
              <p>{summary}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}
