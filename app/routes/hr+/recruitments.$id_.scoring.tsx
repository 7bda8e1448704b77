import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { ScoringProgressPage } from '~/components/hr/scoring-progress'
import { ok } from '~/domain/result'
import { openShortlistingForm } from '~/forms/reread-form'
import { waiveForm } from '~/forms/shortlist-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { waiveScores } from '~/use-cases/waive-scores.server'
import { loadScoringProgress } from '~/views/hr/scoring-progress.server'

export const handle = { title: () => ({ key: 'lock:scoring.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadScoringProgress(args.context.app, actor, args.params.id ?? ''))
}

/** Waiving and opening are two forms; the address says which was sent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: recruitmentId = '' }, context: { app } } = args
  if (new URL(request.url).searchParams.get('form') === 'open') {
    return answerForm(request, openShortlistingForm, async ({ rereadFrom }) => {
      const opened = await openShortlisting(app, actor, { recruitmentId, rereadFrom })
      return opened.ok ? ok(hrPath(recruitmentId, 'lock')) : opened
    })
  }
  return answerForm(request, waiveForm, async (wanted) => {
    const waived = await waiveScores(app, actor, { recruitmentId, ...wanted })
    return waived.ok ? ok(hrPath(recruitmentId, 'scoring')) : waived
  })
}

export default function Scoring() {
  return <ScoringProgressPage progress={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
