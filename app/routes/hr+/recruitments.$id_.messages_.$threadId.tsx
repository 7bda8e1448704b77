import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { ThreadPage } from '~/components/messages/thread-page'
import { ok } from '~/domain/result'
import { answerMessageForm } from '~/forms/message-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { seeThread } from '~/use-cases/see-messages.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { loadThreadPage } from '~/views/hr/messages.server'

export const handle = { title: () => ({ key: 'messages:thread.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', threadId = '' } = args.params
  const page = valueOrThrow(await loadThreadPage(args.context.app, actor, { recruitmentId, threadId }))
  await seeThread(args.context.app, actor, { recruitmentId, threadId, messages: page.messages })
  return page
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', threadId = '' } = args.params
  return answerForm(args.request, answerMessageForm, async ({ message, formKey }) => {
    const done = await writeToApplicants(args.context.app, actor, { recruitmentId, to: { kind: 'thread', threadId }, text: message, formKey })
    return done.ok ? ok(`${hrPath(recruitmentId, `messages/${threadId}`)}?sent=1`) : done
  })
}

export default function Thread() {
  const [search] = useSearchParams()
  return <ThreadPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} isSent={search.has('sent')} reply={useActionData<typeof action>()} />
}
