import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClosedPost } from '~/components/applicant/closed-post'
import { jobPosting } from '~/components/applicant/job-posting'
import { OpenPost } from '~/components/applicant/open-post'
import { RenewedNote } from '~/components/applicant/renewed-note'
import { detectLanguage } from '~/i18n/detect-language.server'
import { valueOrThrow } from '~/platform/respond.server'
import { loadPost, type PostPage } from '~/views/public/post.server'
import { asksToSealAnew } from '~/views/public/renewed.server'

export const handle = { title: (data: PostPage | undefined) => (data ? { text: data.title } : { key: 'public:posts.title' }) }

/** The post's one address, and the post for search engines (schema.org JobPosting) as long as it can be applied for. */
export const meta: MetaFunction<typeof loader> = ({ data: post }) => {
  if (!post) return []
  const canonical = { tagName: 'link' as const, rel: 'canonical', href: post.address }
  if (post.closed !== null) return [canonical, { name: 'robots', content: 'noindex' }]
  return [canonical, { name: 'description', content: post.summary }, { 'script:ld+json': jobPosting(post) }]
}

export async function loader({ request, params, context: { app } }: LoaderFunctionArgs) {
  const post = valueOrThrow(await loadPost(app, params.id ?? '', detectLanguage(request)))
  return { ...post, isKeyRenewed: await asksToSealAnew(app, post.id) }
}

export default function PostRoute() {
  const post = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <RenewedNote isRenewed={post.isKeyRenewed} />
      {post.closed === null ? <OpenPost post={post} /> : <ClosedPost post={post} why={post.closed} />}
    </div>
  )
}
