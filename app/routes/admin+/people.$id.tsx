import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PersonPage } from '~/components/admin/person-page'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import { rolesForm } from '~/forms/admin-forms'
import { intentForm } from '~/forms/intent-form'
import { answerForm } from '~/platform/answer-form.server'
import { siteAddress } from '~/platform/environment.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { changeRoles, closeAccount, renewLink } from '~/use-cases/administer-people.server'
import { endSessionsOf } from '~/use-cases/end-sessions.server'
import { resetSecondFactor } from '~/use-cases/reset-second-factor.server'
import { loadPerson } from '~/views/admin/people.server'

const acts = { close: closeAccount, reset: resetSecondFactor, 'end-sessions': endSessionsOf } as const

export const handle = { title: () => ({ key: 'admin:person.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const person = valueOrThrow(await loadPerson(args.context.app, await requireActor(args), args.params.id ?? ''))
  return { person, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

/** Roles are one form, the buttons another; the address says which was sent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: personId = '' }, context: { app } } = args
  const saved = `/admin/people/${personId}?saved=1`
  if (new URL(request.url).searchParams.get('form') === 'roles') {
    return answerForm(request, rolesForm, async ({ roles }) => {
      const changed = await changeRoles(app, actor, { personId, roles })
      return changed.ok ? ok(saved) : changed
    })
  }
  return answerForm(request, intentForm(['link', 'close', 'reset', 'end-sessions']), async ({ intent }): Promise<Result<string | { link: string }, Refusal>> => {
    if (intent !== 'link') {
      const done = await acts[intent](app, actor, personId)
      return done.ok ? ok(saved) : done
    }
    const renewed = await renewLink(app, actor, personId)
    return renewed.ok ? ok({ link: siteAddress(app.environment) + renewed.value.path }) : renewed
  })
}

export default function Person() {
  const answer = useActionData<typeof action>()
  const hasLink = answer !== undefined && 'link' in answer
  return <PersonPage {...useLoaderData<typeof loader>()} link={hasLink ? answer.link : null} reply={hasLink ? undefined : answer} />
}
