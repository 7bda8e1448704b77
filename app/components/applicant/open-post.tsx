import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Badge } from '../ui/badge'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { PostFacts } from './post-facts'
import { PostNotice } from './post-notice'
import { Section } from './section'

/** A post that can be applied for: what it is, how one is assessed, and the way in. */
export function OpenPost({ post }: { readonly post: PostPage }) {
  const { t } = useTranslation(['public', 'common'])
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('public:posts.title'), href: '/' }, { label: post.title }]} />
      <PageHeading caption={post.department || post.organisation} title={post.title} lead={post.summary} />
      <PostFacts post={post} />
      <Section id="duties" title={t('public:post.duties')}>
        <ul>{post.duties.map((duty) => <li key={duty}>{duty}</li>)}</ul>
      </Section>
      <Qualifications post={post} />
      {post.terms ? <Section id="terms" title={t('public:post.terms')}><div className="answer-text">{post.terms}</div></Section> : null}
      <PostNotice post={post} />
      {post.contact ? <Section id="contact" title={t('public:post.contact')}><p>{t('public:post.contactText', { contact: post.contact })}</p></Section> : null}
      <Start post={post} />
    </div>
  )
}

function Qualifications({ post: { qualifications } }: { post: PostPage }) {
  const { t } = useTranslation('public')
  return (
    <Section id="qualifications" title={t('post.qualifications')}>
      <ul className="nobullet-list stack">
        {qualifications.map(({ name, description, required }) => (
          <li key={name}>
            <strong>{name}</strong> <Badge kind={required ? 'info' : 'neutral'}>{t(required ? 'post.required' : 'post.desired')}</Badge>
            {description ? <p>{description}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
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
