import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SessionsPage } from '~/components/sign-in/sessions-page'
import { ok } from '~/domain/result'
import { endSessionForm } from '~/forms/sign-in-forms'
import { answerForm } from '~/platform/answer-form.server'
import { requireActor, sessionHashOf } from '~/platform/session.server'
import { endOneSession, endOtherSessions } from '~/use-cases/end-sessions.server'
import { loadSessions } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'sign-in:sessions.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { sessions: await loadSessions(args.context.app, actor, sessionHashOf(args)), isEnded: new URL(args.request.url).searchParams.has('ended') }
}

/** Ends the session that is named, or all the others when none is. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  return answerForm(args.request, endSessionForm, async ({ session }) => {
    const done = await (session ? endOneSession(app, actor, session) : endOtherSessions(app, actor, sessionHashOf(args) ?? ''))
    return done.ok ? ok('/account/sessions?ended=1') : done
  })
}

export default function Sessions() {
  return <SessionsPage {...useLoaderData<typeof loader>()} />
}
