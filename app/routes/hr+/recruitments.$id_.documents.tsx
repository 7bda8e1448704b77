import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { HrDocumentsPage } from '~/components/documents/hr-documents-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { askForDocumentsForm } from '~/forms/document-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { askForDocuments } from '~/use-cases/ask-for-documents.server'
import { loadHrDocuments } from '~/views/hr/documents.server'

export const handle = { title: () => ({ key: 'documents:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadHrDocuments(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, askForDocumentsForm, async (wish) => {
    const done = await askForDocuments(args.context.app, actor, { recruitmentId, wish })
    return done.ok ? ok(`${hrPath(recruitmentId, 'documents')}?done=${wish.intent}`) : done
  })
}

export default function HrDocuments() {
  const done = useSearchParams()[0].get('done')
  return <HrDocumentsPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} done={done === 'ask' || done === 'take-back' ? done : null} reply={useActionData<typeof action>()} />
}
