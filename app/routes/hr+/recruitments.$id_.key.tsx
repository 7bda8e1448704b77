import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { KeyPage } from '~/components/hr/key-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { renewKeyForm } from '~/forms/life'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { renewKey } from '~/use-cases/renew-key.server'
import { loadKeyPage } from '~/views/hr/recruitment-key.server'

export const handle = { title: () => ({ key: 'custody:renewal.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadKeyPage(args.context.app, await requireActor(args), args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, renewKeyForm, async ({ reason, publicKey, shares }) => {
    const renewed = await renewKey(args.context.app, actor, { recruitmentId, reason, splitKey: publicKey && shares ? { publicKey, shares } : undefined })
    return renewed.ok ? ok(`${hrPath(recruitmentId, 'key')}?done=1`) : renewed
  })
}

export default function RecruitmentKey() {
  const [search] = useSearchParams()
  return <KeyPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} isDone={search.has('done')} reply={useActionData<typeof action>()} />
}
