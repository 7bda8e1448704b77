import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { useOwnLanguage } from './own-language'
import { PostCriteria } from './post-criteria'
import { PostData } from './post-data'
import { PostFacts } from './post-facts'
import { PostHelp } from './post-help'
import { AvoidNotice, CvNotice, InShort, MonitoringNotice } from './post-notice'
import { PostQuestions } from './post-questions'
import { PostTexts } from './post-texts'
import { SharePost } from './share-post'
import { WhoSeesWhat } from './who-sees-what'

/** A post that can be applied for, and all that an applicant is told before starting; the long parts are folded. */
export function OpenPost({ post }: { readonly post: PostPage }) {
  const { t } = useTranslation(['public', 'common'])
  const own = useOwnLanguage()(post.lang)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('public:posts.title'), href: '/' }, { label: post.title }]} />
      <PageHeading caption={post.department || post.organisation} title={<span lang={own}>{post.title}</span>} lead={post.summary ? <span lang={own}>{post.summary}</span> : null} />
      <InShort post={post} />
      <PostFacts post={post} />
      <PostTexts post={post} />
      <PostCriteria post={post} />
      <PostQuestions post={post} />
      <CvNotice cvUse={post.cvUse} />
      <AvoidNotice />
      <WhoSeesWhat />
      {post.isMonitored ? <MonitoringNotice /> : null}
      <PostData post={post} />
      <PostHelp post={post} />
      <Start post={post} />
      <SharePost post={post} />
    </div>
  )
}

/** The version of the notice goes along, so that it is known what was read. */
function Start({ post: { id, noticeVersion } }: { post: PostPage }) {
  const { t } = useTranslation('public')
  return (
    <section className="panel stack" aria-labelledby="start">
      <h2 id="start" className="h3">{t('post.start.title')}</h2>
      <p>{t('post.start.text')}</p>
      <p>{t('post.start.read')}</p>
      <form method="post" action={`/posts/${id}/start`}>
        <input type="hidden" name="notice" value={noticeVersion} />
        <Button>{t('post.start.button')}</Button>
      </form>
    </section>
  )
}
