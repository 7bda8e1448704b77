import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { MessagesPage } from '~/components/messages/messages-page'
import { ok } from '~/domain/result'
import { newThreadForm } from '~/forms/message-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { loadMessagesPage } from '~/views/hr/messages.server'

export const handle = { title: () => ({ key: 'messages:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadMessagesPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, newThreadForm, async (form) => {
    const to = form.intent === 'candidate' ? { kind: 'candidate', candidateNumber: form.candidateNumber } as const : { kind: 'everybody' } as const
    const done = await writeToApplicants(args.context.app, actor, { recruitmentId, to, text: form.message, formKey: form.formKey })
    return done.ok ? ok(`${hrPath(recruitmentId, `messages/${done.value.threadId}`)}?sent=1`) : done
  })
}

export default function Messages() {
  return <MessagesPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
