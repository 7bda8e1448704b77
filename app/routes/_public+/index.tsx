import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostList } from '~/components/applicant/post-list'
import { isInterfaceLanguage } from '~/domain/local-text'
import { detectLanguage } from '~/i18n/detect-language.server'
import { loadPosts, type PostsPage } from '~/views/public/posts.server'

export const handle = {
  title: (data: { page: PostsPage } | undefined) =>
    (data?.page.isSearched ? { key: 'public:search.pageTitle', values: { hits: String(data.page.posts.length), total: String(data.page.total) } } : { key: 'public:posts.title' }),
}

/** The feed, for readers that look for one; a search is not another page for search engines. */
export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [
  { tagName: 'link', rel: 'canonical', href: data.page.address },
  { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', title: data.page.organisation, href: `/posts.rss?lng=${data.language}` },
] : [])

export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  const language = detectLanguage(request)
  const asked = new URL(request.url).searchParams
  const lng = asked.get('lng')
  return { page: await loadPosts(app, asked, language), language, lng: isInterfaceLanguage(lng) ? lng : null }
}

export default function PostsRoute() {
  const { page, lng } = useLoaderData<typeof loader>()
  return <PostList page={page} lng={lng} />
}
