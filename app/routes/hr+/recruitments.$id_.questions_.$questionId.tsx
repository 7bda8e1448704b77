import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage } from '~/components/hr/draft-page'
import { Guidance } from '~/components/hr/guidance'
import { hrPath } from '~/components/hr/paths'
import { QuestionForm } from '~/components/hr/question-form'
import { WordingNotes } from '~/components/hr/wording-notes'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import { questionForm } from '~/forms/questions'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { editQuestion } from '~/use-cases/edit-questions.server'
import { loadQuestionPage } from '~/views/hr/questions.server'

export const handle = { title: () => ({ key: 'drafting:question.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', questionId = '' } = args.params
  return valueOrThrow(await loadQuestionPage(args.context.app, actor, { recruitmentId, questionId }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', questionId = '' } = args.params
  return answerForm(args.request, questionForm, async ({ anchor1, anchor3, anchor5, intent, ...typed }): Promise<Result<string | { savedAt: string }, Refusal>> => {
    const edited = await editQuestion(args.context.app, actor, { recruitmentId, questionId, ...typed, anchors: { 1: anchor1, 3: anchor3, 5: anchor5 } })
    if (!edited.ok) return edited
    if (intent === 'autosave') return ok({ savedAt: args.context.app.clock.now().toISOString() })
    const page = await loadQuestionPage(args.context.app, actor, { recruitmentId, questionId })
    const hasNotes = page.ok && page.value.wording.length > 0
    return ok(hrPath(recruitmentId, hasNotes ? `questions/${questionId}?saved=1#wording` : 'questions'))
  })
}

export default function QuestionRoute() {
  const { t } = useTranslation(['draft', 'drafting'])
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const via = { label: t('draft:draft.questions'), href: hrPath(page.head.recruitmentId, 'questions') }
  return (
    <DraftPage head={page.head} title={t('drafting:question.numbered', { number: page.position })} via={via}>
      <WordingNotes notes={page.wording} isSaved={useSearchParams()[0].has('saved')} />
      <Guidance title={t('drafting:guidance.title')} text={t('drafting:guidance.text')} />
      <QuestionForm key={page.question.id} page={page} reply={reply && 'refusal' in reply ? reply : undefined} />
    </DraftPage>
  )
}
