import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MessageReply } from '~/components/messages/message-reply'
import { OwnMessagesPage } from '~/components/messages/own-messages-page'
import { TypedBarred } from '~/components/messages/typed-barred'
import { refused } from '~/domain/result'
import { ownMessageForm } from '~/forms/message-forms'
import { parseForm, typedText } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { applicantAccess } from '~/platform/applicant-session.server'
import { refusalResponse } from '~/platform/respond.server'
import { seeOwnMessages } from '~/use-cases/see-messages.server'
import { writeMessage, type MessageRefusal } from '~/use-cases/write-message.server'
import { loadOwnMessages } from '~/views/applicant/own-messages.server'

export const handle = { title: () => ({ key: 'own-messages:title' }) }

/** Never a redirect: on the way back from a post it would throw away what was typed. */
export async function loader(args: LoaderFunctionArgs) {
  const access = applicantAccess(args)
  const loaded = access ? await loadOwnMessages(args.context.app, access.accessHash, detectLanguage(args.request)) : refused('access-ended' as const)
  if (access && loaded.ok) await seeOwnMessages(args.context.app, access.accessHash, loaded.value.threads)
  return { page: loaded.ok ? loaded.value : null, isSent: new URL(args.request.url).searchParams.has('sent') }
}

export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  const posted = parseForm(ownMessageForm, await args.request.formData())
  if (!posted.ok) throw refusalResponse('not-found') // no form of ours
  const { threadId, message, shown = null, formKey } = posted.value
  const kept = { threadId, formKey, typed: typedText(posted.values.message) ?? '' }
  if (!access) return data({ ...kept, refusal: 'access-ended' as const, preview: null }, { status: 409 })
  return answerWritten(await writeMessage(args.context.app, access, { threadId: threadId === '' ? null : threadId, typed: message, shown, formKey }), kept)
}

const unprocessable: readonly MessageRefusal[] = ['empty', 'too-long', 'unanswered']

function answerWritten(done: Awaited<ReturnType<typeof writeMessage>>, kept: Pick<MessageReply, 'threadId' | 'formKey' | 'typed'>) {
  if (done.ok) return done.value.kind === 'stored' ? redirect('/application/messages?sent=1', 303) : data({ ...kept, refusal: null, preview: done.value.text })
  if (done.refusal === 'not-found') throw refusalResponse('not-found')
  return data({ ...kept, refusal: done.refusal, preview: null }, { status: unprocessable.includes(done.refusal) ? 422 : 409 })
}

export default function MessagesRoute() {
  const { page, isSent } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  if (!page || reply?.refusal === 'access-ended' || reply?.refusal === 'closed') return <TypedBarred isLockedOut={!page} typed={reply?.typed ?? ''} />
  return <OwnMessagesPage page={page} isSent={isSent} reply={reply} />
}
