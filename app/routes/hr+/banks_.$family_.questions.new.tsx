import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankPage } from '~/components/banks/bank-page'
import { BeginQuestionForm } from '~/components/banks/begin-question-form'
import { bankPath } from '~/components/banks/paths'
import { ok } from '~/domain/result'
import { beginBankQuestionForm } from '~/forms/banks'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { beginBankQuestion } from '~/use-cases/keep-banks.server'
import { loadBankFamily } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:begin.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { head } = valueOrThrow(await loadBankFamily(args.context.app, actor, args.params.family ?? ''))
  return { head }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const family = args.params.family ?? ''
  return answerForm(args.request, beginBankQuestionForm, async (typed) => {
    const begun = await beginBankQuestion(args.context.app, actor, { family, ...typed, covers: [] })
    return begun.ok ? ok(bankPath(family, `questions/${begun.value}/edit`)) : begun
  })
}

export default function NewBankQuestion() {
  const { t } = useTranslation('banks')
  const { head } = useLoaderData<typeof loader>()
  return <BankPage head={head} title={t('begin.title')} lead={t('begin.lead')}><BeginQuestionForm head={head} reply={useActionData<typeof action>()} /></BankPage>
}
