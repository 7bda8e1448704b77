import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { Guidance } from '~/components/hr/guidance'
import { hrPath } from '~/components/hr/paths'
import { PostTextsForm } from '~/components/hr/post-texts-form'
import { WordingNotes } from '~/components/hr/wording-notes'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import { postTextsForm } from '~/forms/post'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { editPostTexts } from '~/use-cases/edit-post.server'
import { loadPostTexts } from '~/views/hr/post.server'

export const handle = { title: () => ({ key: 'draft:draft.texts' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadPostTexts(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, postTextsForm, async ({ intent, ...typed }): Promise<Result<string | { savedAt: string }, Refusal>> => {
    const edited = await editPostTexts(args.context.app, actor, { recruitmentId, ...typed })
    if (!edited.ok) return edited
    if (intent === 'autosave') return ok({ savedAt: args.context.app.clock.now().toISOString() })
    const page = await loadPostTexts(args.context.app, actor, recruitmentId)
    const hasNotes = page.ok && page.value.wording.length > 0
    return ok(hasNotes ? hrPath(recruitmentId, 'texts?saved=1#wording') : `${hrPath(recruitmentId)}?saved=texts`)
  })
}

export default function PostTexts() {
  const { t } = useTranslation(['draft', 'advert'])
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <DraftPage head={page.head} title={t('draft:draft.texts')} lead={t('draft:draft.hints.texts')}>
      <WordingNotes notes={page.wording} isSaved={useSearchParams()[0].has('saved')} />
      <Guidance title={t('advert:guidance.title')} text={t('advert:guidance.text')} />
      <PostTextsForm page={page} reply={reply && 'refusal' in reply ? reply : undefined} />
    </DraftPage>
  )
}
