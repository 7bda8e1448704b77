import type { LoaderFunctionArgs } from '@remix-run/node'
import { defaultLanguage, isInterfaceLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { rss } from '~/domain/recruitment/posts-feed'
import { formatDateTime } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import { loadOpenPosts, type ListedPost } from '~/views/public/posts.server'

/** The posts that can be applied for, as RSS. Its language is the address's alone, since anybody may keep the answer for others. */
export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('lng')
  const language = isInterfaceLanguage(wanted) ? wanted : defaultLanguage
  const t = instanceFor(language).getFixedT(null, 'public')
  const { organisation, address, posts } = await loadOpenPosts(app, language)
  const feed = rss({
    language, address,
    title: t('feed.title', { organisation }),
    description: t('feed.description'),
    ownAddress: `${address}posts.rss?lng=${language}`,
    items: posts.map((post) => itemOf(post, { address, deadline: deadlineIn(post, language) })).sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' } })
}

function deadlineIn({ deadline }: ListedPost, language: InterfaceLanguage): string {
  return deadline ? instanceFor(language).getFixedT(null, 'public')('feed.deadline', { deadline: formatDateTime(deadline, language) }) : ''
}

function itemOf({ id, title, department, place, summary, publishedAt }: ListedPost, { address, deadline }: { address: string; deadline: string }) {
  const where = [department, place].filter(Boolean).join(', ')
  return {
    title, address: `${address}posts/${id}`, category: department, publishedAt: publishedAt ?? new Date(0),
    description: [summary, where && `${where}.`, deadline].filter(Boolean).join(' '),
  }
}
