import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AllQuestions } from '~/components/applicant/all-questions'
import { detectLanguage } from '~/i18n/detect-language.server'
import { valueOrThrow } from '~/platform/respond.server'
import { loadPost, type PostPage } from '~/views/public/post.server'

export const handle = {
  title: (data: PostPage | undefined) => (data ? { key: 'public:before.questions.page', values: { title: data.title } } : { key: 'public:before.questions.pageHeading' }),
}

/** Search engines find the post itself. */
export const meta: MetaFunction<typeof loader> = () => [{ name: 'robots', content: 'noindex' }]

export async function loader({ request, params, context: { app } }: LoaderFunctionArgs) {
  const post = valueOrThrow(await loadPost(app, params.id ?? '', detectLanguage(request)))
  if (post.closed !== null) throw redirect(`/posts/${post.id}`)
  return post
}

export default function AllQuestionsRoute() {
  return <AllQuestions post={useLoaderData<typeof loader>()} />
}
