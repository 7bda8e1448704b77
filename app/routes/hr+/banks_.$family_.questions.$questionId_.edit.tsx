import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankPage } from '~/components/banks/bank-page'
import { BankQuestionForm } from '~/components/banks/bank-question-form'
import { bankPath } from '~/components/banks/paths'
import { ok } from '~/domain/result'
import { bankQuestionForm } from '~/forms/banks'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { writeBankQuestion } from '~/use-cases/keep-banks.server'
import { loadBankQuestion } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:question.editTitle' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { family = '', questionId = '' } = args.params
  return valueOrThrow(await loadBankQuestion(args.context.app, actor, { family, questionId }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { family = '', questionId = '' } = args.params
  return answerForm(args.request, bankQuestionForm, async ({ revision, anchor1, anchor3, anchor5, ...typed }) => {
    const written = { ...typed, anchors: { 1: anchor1, 3: anchor3, 5: anchor5 } }
    const done = await writeBankQuestion(args.context.app, actor, { family, revision, questionId, written })
    return done.ok ? ok(bankPath(family, `questions/${done.value}`)) : done
  })
}

export default function EditBankQuestion() {
  const { t } = useTranslation('banks')
  const page = useLoaderData<typeof loader>()
  const { version } = page.question
  return (
    <BankPage head={page.head} title={t('question.editTitle')} {...(page.isOpen ? {} : { lead: t('question.immutable', { version: version + 1, old: version }) })}>
      <BankQuestionForm key={page.question.id} page={page} reply={useActionData<typeof action>()} />
    </BankPage>
  )
}
