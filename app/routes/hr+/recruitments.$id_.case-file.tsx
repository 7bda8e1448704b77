import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { CaseFilePage } from '~/components/hr/case-file-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { caseFileForm } from '~/forms/case-file-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { makeCaseFile } from '~/use-cases/make-case-file.server'
import { loadCaseFilePage } from '~/views/hr/case-file.server'

export const handle = { title: () => ({ key: 'case-file:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadCaseFilePage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, caseFileForm, async ({ part }) => {
    const begun = await makeCaseFile(args.context.app, actor, { recruitmentId, part })
    return begun.ok ? ok(hrPath(recruitmentId, 'case-file')) : begun
  })
}

export default function CaseFile() {
  return <CaseFilePage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
