import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { BankGroups } from '~/components/hr/bank-groups'
import { DraftPage } from '~/components/hr/draft-page'
import { hrPath } from '~/components/hr/paths'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { inLanguage } from '~/domain/local-text'
import { ok } from '~/domain/result'
import { addQuestionsForm } from '~/forms/questions'
import { useLanguage } from '~/i18n/use-language'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { addBankQuestions } from '~/use-cases/edit-questions.server'
import { loadBankPage } from '~/views/hr/questions.server'

export const handle = { title: () => ({ key: 'questionnaire:bank.open' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadBankPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, addQuestionsForm, async (typed) => {
    const added = await addBankQuestions(args.context.app, actor, { recruitmentId, ...typed })
    return added.ok ? ok(hrPath(recruitmentId, 'questions')) : added
  })
}

export default function QuestionBank() {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const { head, family, groups } = useLoaderData<typeof loader>()
  const via = { label: t('draft:draft.questions'), href: hrPath(head.recruitmentId, 'questions') }
  return (
    <DraftPage head={head} title={t('questionnaire:bank.open')} lead={t('questionnaire:bank.lead', { family: inLanguage(family, useLanguage()) })} via={via}>
      <RefusalNote reply={useActionData<typeof action>()} />
      <Form method="post" className="stack-lg">
        <input type="hidden" name="revision" value={head.revision} />
        <BankGroups groups={groups} isEditable={head.isEditable} />
        {head.isEditable && <Button>{t('questionnaire:bank.add')}</Button>}
      </Form>
    </DraftPage>
  )
}
