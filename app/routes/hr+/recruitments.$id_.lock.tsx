import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { LockPage } from '~/components/hr/lock-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { confirmLockForm, waiveLevelsForm } from '~/forms/shortlist-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { waiveLevels } from '~/use-cases/waive-levels.server'
import { loadLockPage } from '~/views/hr/lock.server'

export const handle = { title: () => ({ key: 'lock:page.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadLockPage(args.context.app, actor, args.params.id ?? ''))
}

/** Locking, and doing without what the floor misses, are two forms; the address says which was sent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  if (new URL(args.request.url).searchParams.get('form') === 'waive') {
    return answerForm(args.request, waiveLevelsForm, async (wanted) => {
      const waived = await waiveLevels(args.context.app, actor, { recruitmentId, ...wanted })
      return waived.ok ? ok(hrPath(recruitmentId, 'lock')) : waived
    })
  }
  return answerForm(args.request, confirmLockForm, async ({ hash }) => {
    const locked = await confirmLock(args.context.app, actor, { recruitmentId, hash })
    return locked.ok ? ok(hrPath(recruitmentId, 'lock')) : locked
  })
}

export default function Lock() {
  return <LockPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
