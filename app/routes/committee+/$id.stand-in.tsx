import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { StandInPage } from '~/components/stand-ins/stand-in-page'
import { ok } from '~/domain/result'
import { relationsOfStandInForm } from '~/forms/stand-in-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { sayRelations } from '~/use-cases/name-stand-in.server'
import { loadStandInPage } from '~/views/committee/stand-in.server'

export const handle = { title: () => ({ key: 'stand-ins:own.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { context: { app }, params: { id: recruitmentId = '' } } = args
  const page = valueOrThrow(await loadStandInPage(app, actor, recruitmentId))
  const seen = page.asked.length > 0 ? valueOrThrow(await lookAtIdentities(app, actor, { recruitmentId, as: 'stand-in' })) : []
  const names = new Map(seen.map(({ candidateNumber, identity }) => [candidateNumber, identity.name]))
  return { ...page, asked: page.asked.map((one) => ({ ...one, name: names.get(one.number) ?? '' })) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, relationsOfStandInForm, async ({ relations }) => {
    const done = await sayRelations(args.context.app, actor, { recruitmentId, relations: new Map(Object.entries(relations)) })
    return done.ok ? ok(committeePath(recruitmentId, 'interviews')) : done
  })
}

export default function StandIn() {
  return <StandInPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} recruitmentId={useParams().id ?? ''} />
}
