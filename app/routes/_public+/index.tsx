import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostList } from '~/components/applicant/post-list'
import { detectLanguage } from '~/i18n/detect-language.server'
import { loadPosts } from '~/views/public/posts.server'

export const handle = { title: () => ({ key: 'public:posts.title' }) }

export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  return loadPosts(app, detectLanguage(request))
}

export default function PostsRoute() {
  return <PostList page={useLoaderData<typeof loader>()} />
}
