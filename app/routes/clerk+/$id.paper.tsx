import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import enhancerUrl from 'virtual:enhancer-url'
import { PaperForm } from '~/components/clerk/paper-form'
import { detectStaffLanguage } from '~/i18n/detect-language.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadPaper } from '~/views/clerk/paper.server'
import { loadPost } from '~/views/public/post.server'

export const handle = { title: () => ({ key: 'clerk:paper.title' }) }

/** In the language of the page, which is chosen at its top. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id = '' }, context: { app } } = args
  const language = detectStaffLanguage(request)
  const paper = valueOrThrow(await loadPaper(app, actor, { recruitmentId: id, language }))
  return { paper, post: valueOrThrow(await loadPost(app, id, language)) }
}

export default function PaperRoute() {
  return (
    <>
      <PaperForm {...useLoaderData<typeof loader>()} />
      <script src={enhancerUrl} defer />
    </>
  )
}
