import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnDocumentsPage } from '~/components/documents/own-documents-page'
import { refused } from '~/domain/result'
import { ownDocumentForm } from '~/forms/document-forms'
import { parseForm } from '~/forms/parse-form'
import { fileIn } from '~/forms/posted-file'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { refusalResponse } from '~/platform/respond.server'
import { handInDocument, takeDocumentBack } from '~/use-cases/hand-in-document.server'
import { loadOwnDocuments } from '~/views/applicant/own-documents.server'

export const handle = { title: () => ({ key: 'own-documents:title' }) }

const here = '/application/documents'
const told = ['ready', 'waiting', 'taken-back'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const search = new URL(args.request.url).searchParams
  return {
    page: valueOrGoOn(await loadOwnDocuments(args.context.app, accessHash, detectLanguage(args.request))),
    done: told.find((one) => one === search.get('done')) ?? null, isTooLarge: search.has('too-large'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const posted = await args.request.formData()
  const form = parseForm(ownDocumentForm, posted)
  if (!form.ok) throw refusalResponse('not-found') // no form of ours
  if (form.value.intent === 'take-back') return answerTakenBack(await takeDocumentBack(args.context.app, accessHash, form.value.documentId))
  const { requestId, replaces, formKey } = form.value
  const file = fileIn(posted)
  const done = await handInDocument(args.context.app, accessHash, { requestId, replaces: replaces === '' ? null : replaces, formKey, file: file && Buffer.from(await file.arrayBuffer()) })
  return answerHandedIn(done, replaces === '' ? requestId : replaces)
}

function answerTakenBack(gone: Awaited<ReturnType<typeof takeDocumentBack>>) {
  if (!gone.ok && gone.refusal !== 'too-late') return valueOrGoOn(refused(gone.refusal))
  return redirect(gone.ok ? `${here}?done=taken-back` : here, 303) // the page then says that the day has passed
}

function answerHandedIn(done: Awaited<ReturnType<typeof handInDocument>>, field: string) {
  if (done.ok) return redirect(`${here}?done=${done.value.state === 'waiting' ? 'waiting' : 'ready'}`, 303)
  if (done.refusal === 'access-ended' || done.refusal === 'not-found') return valueOrGoOn(refused(done.refusal))
  return data({ refusal: done.refusal, field }, { status: 422 })
}

export default function DocumentsRoute() {
  return <OwnDocumentsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
