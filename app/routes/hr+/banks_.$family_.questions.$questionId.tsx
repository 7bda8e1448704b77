import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BankQuestionView } from '~/components/banks/bank-question-view'
import { bankPath } from '~/components/banks/paths'
import { ok } from '~/domain/result'
import { bankMoveForm } from '~/forms/banks'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { discardBankQuestion, moveBankQuestion } from '~/use-cases/keep-banks.server'
import { loadBankQuestion } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:family.question' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { family = '', questionId = '' } = args.params
  return valueOrThrow(await loadBankQuestion(args.context.app, actor, { family, questionId }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { family = '', questionId = '' } = args.params
  const { app } = args.context
  return answerForm(args.request, bankMoveForm, async ({ revision, intent }) => {
    const page = bankPath(family, `questions/${questionId}`)
    if (intent === 'discard') {
      const discarded = await discardBankQuestion(app, actor, { family, revision, questionId })
      return discarded.ok ? ok(discarded.value.isLeft ? page : bankPath(family)) : discarded
    }
    const moved = await moveBankQuestion(app, actor, { family, revision, questionId, move: intent })
    return moved.ok ? ok(page) : moved
  })
}

export default function BankQuestion() {
  return <BankQuestionView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
