import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { ScoreInterviewPage } from '~/components/interviews/score-interview-page'
import { ok } from '~/domain/result'
import { interviewScoreForm } from '~/forms/interviews'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { scoreInterview } from '~/use-cases/score-interview.server'
import { loadInterviewScoring } from '~/views/committee/interview-scoring.server'

export const handle = { title: () => ({ key: 'interviews:score.pageTitle' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '', candidateId = '' } = args.params
  return valueOrThrow(await loadInterviewScoring(args.context.app, actor, { recruitmentId: id, candidateId }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '', candidateId = '' }, context: { app } } = args
  return answerForm(args.request, interviewScoreForm, async ({ intent, levels, notes }) => {
    const ids = [...new Set([...Object.keys(levels), ...Object.keys(notes)])]
    const scores = new Map(ids.map((id) => [id, { score: levels[id] ?? null, note: notes[id] ?? '' }]))
    const done = await scoreInterview(app, actor, { recruitmentId, candidateId, scores, isHandedIn: intent === 'hand-in' })
    return done.ok ? ok(committeePath(recruitmentId, `interviews/${candidateId}${intent === 'keep' ? '?kept=1' : ''}`)) : done
  })
}

export default function ScoreInterview() {
  const [search] = useSearchParams()
  return <ScoreInterviewPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} isKept={search.has('kept')} />
}
