import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { PostForm } from '~/components/hr/post-form'
import { ok } from '~/domain/result'
import { postForm } from '~/forms/post'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { editPost } from '~/use-cases/edit-post.server'
import { loadPost } from '~/views/hr/post.server'

export const handle = { title: () => ({ key: 'draft:draft.post' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadPost(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  const { longestRetention } = valueOrThrow(await loadPost(args.context.app, actor, recruitmentId))
  return answerForm(args.request, postForm(longestRetention), async (typed) => {
    const edited = await editPost(args.context.app, actor, { recruitmentId, ...typed })
    return edited.ok ? ok(`${hrPath(recruitmentId)}?saved=post`) : edited
  })
}

export default function Post() {
  const { t } = useTranslation('draft')
  const page = useLoaderData<typeof loader>()
  return (
    <DraftPage head={page.head} title={t('draft.post')} lead={t('draft.hints.post')}>
      <PostForm page={page} reply={useActionData<typeof action>()} />
    </DraftPage>
  )
}
