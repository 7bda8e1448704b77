import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { IntroductionPage } from '~/components/committee/introduction-page'
import { committeePath } from '~/components/committee/paths'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { acknowledgeIntroduction } from '~/use-cases/prepare-to-score.server'
import { loadIntroduction } from '~/views/committee/preparation.server'

export const handle = { title: () => ({ key: 'calibration:introduction.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadIntroduction(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const id = args.params.id ?? ''
  const { hasSamples } = valueOrThrow(await acknowledgeIntroduction(args.context.app, actor, id))
  return redirect(committeePath(id, hasSamples ? 'samples' : ''), 303)
}

export default function Introduction() {
  return <IntroductionPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} />
}
