import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { CategoryChoices } from '~/components/category-choices'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { inLanguage } from '~/domain/local-text'
import { ok } from '~/domain/result'
import { asksForForm } from '~/forms/left-out-form'
import { useLanguage } from '~/i18n/use-language'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { setQuestionAsksFor } from '~/use-cases/set-asks-for.server'
import { loadAsksForPage } from '~/views/hr/asks-for.server'

export const handle = { title: () => ({ key: 'clearing:asksFor.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', questionId = '' } = args.params
  return valueOrThrow(await loadAsksForPage(args.context.app, actor, { recruitmentId, questionId }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', questionId = '' } = args.params
  return answerForm(args.request, asksForForm, async (chosen) => {
    const set = await setQuestionAsksFor(args.context.app, actor, { recruitmentId, questionId, ...chosen })
    return set.ok ? ok(hrPath(recruitmentId, 'questions')) : set
  })
}

export default function AsksForRoute() {
  const { t } = useTranslation(['clearing', 'draft', 'common'])
  const { head, position, prompt, asksFor } = useLoaderData<typeof loader>()
  const via = { label: t('draft:draft.questions'), href: hrPath(head.recruitmentId, 'questions') }
  return (
    <DraftPage head={head} title={t('clearing:asksFor.numbered', { number: position })} lead={inLanguage(prompt, useLanguage())} via={via}>
      <RefusalNote reply={useActionData<typeof action>()} />
      <p className="measure">{t('clearing:asksFor.text')}</p>
      <Form method="post" className="stack measure">
        <input type="hidden" name="revision" value={head.revision} />
        <CategoryChoices chosen={asksFor} isDisabled={!head.isEditable} />
        {head.isEditable && <Button>{t('common:save')}</Button>}
      </Form>
    </DraftPage>
  )
}
