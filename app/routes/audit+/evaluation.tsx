import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EvaluationPage } from '~/components/evaluation/evaluation-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadEvaluation } from '~/views/staff/evaluation.server'

export const handle = { title: () => ({ key: 'evaluation:figures.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadEvaluation(args.context.app, await requireActor(args), 'auditor'))
  return { page, isMadeUp: args.context.app.environment.mode === 'demo' }
}

export default function AuditEvaluation() {
  return <EvaluationPage {...useLoaderData<typeof loader>()} />
}
