import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { PostTextsForm } from '~/components/hr/post-texts-form'
import { ok } from '~/domain/result'
import { postTextsForm } from '~/forms/post'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { editPostTexts } from '~/use-cases/edit-post.server'
import { loadPostTexts } from '~/views/hr/post.server'

export const handle = { title: () => ({ key: 'hr:draft.texts' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadPostTexts(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, postTextsForm, async (typed) => {
    const edited = await editPostTexts(args.context.app, actor, { recruitmentId, ...typed })
    return edited.ok ? ok(`${hrPath(recruitmentId)}?saved=texts`) : edited
  })
}

export default function PostTexts() {
  const { t } = useTranslation('hr')
  const page = useLoaderData<typeof loader>()
  return (
    <DraftPage head={page.head} title={t('draft.texts')} lead={t('draft.hints.texts')}>
      <PostTextsForm page={page} reply={useActionData<typeof action>()} />
    </DraftPage>
  )
}
