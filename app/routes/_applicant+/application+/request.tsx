import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RequestBarred } from '~/components/applicant/request-barred'
import { RequestPage } from '~/components/applicant/request-page'
import { refused } from '~/domain/result'
import { parseForm } from '~/forms/parse-form'
import { requestForm } from '~/forms/request-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { applicantAccess } from '~/platform/applicant-session.server'
import { questionNumber } from '~/platform/question-number.server'
import { refusalResponse, statusOf } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { askForChange, type WantedChange } from '~/use-cases/ask-for-change.server'
import { loadRequestPage, type RequestPage as Page, type RequestStep } from '~/views/applicant/request.server'

export const handle = {
  title: (loaded: { page: Page | null } | undefined) => ({ key: `applicant:request.${loaded?.page?.step ?? 'choice'}.title` }),
}

/** Which page is asked for stands in the address: a post comes back to the same. */
function stepOf(request: Request): RequestStep {
  const { searchParams } = new URL(request.url)
  if (searchParams.get('ask') === 'withdrawal') return 'withdrawal'
  return searchParams.has('question') ? questionNumber(searchParams.get('question') ?? '') : null
}

/** Never a redirect: on the way back from a post it would throw away what was typed. */
export async function loader(args: LoaderFunctionArgs) {
  const access = applicantAccess(args)
  const loaded = access ? await loadRequestPage(args.context.app, access.accessHash, { step: stepOf(args.request), language: detectLanguage(args.request) }) : refused('access-ended' as const)
  if (loaded.ok) return { page: loaded.value, barred: null }
  if (loaded.refusal === 'not-found') throw refusalResponse('not-found')
  return { page: null, barred: loaded.refusal }
}

export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  const posted = parseForm(requestForm, await args.request.formData())
  const typed = typedIn(posted.values.answer) || typedIn(posted.values.why)
  if (!posted.ok) return data({ refusal: 'invalid-form' as const, typed }, { status: 422 })
  const asked = access ? await whenWritten(args.context.app, () => askForChange(args.context.app, access.accessHash, wanted(posted.value))) : refused('access-ended' as const)
  if (asked.ok) return redirect('/application/status#requests', 303)
  if (asked.refusal === 'not-found') throw refusalResponse(asked.refusal)
  return data({ refusal: asked.refusal, typed }, { status: statusOf(asked.refusal) })
}

type Posted = Extract<ReturnType<typeof parseForm<typeof requestForm>>, { ok: true }>['value']

function wanted(form: Posted): WantedChange {
  return form.kind === 'correction' ? { kind: form.kind, number: form.number, typed: form.answer } : form
}

/** What stood in a field; of ticked boxes, their values. */
function typedIn(value: unknown): string {
  return [value ?? ''].flat().filter((each) => typeof each === 'string').join(' ')
}

export default function RequestRoute() {
  const { page, barred } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return page ? <RequestPage page={page} reply={reply} /> : <RequestBarred reason={barred} typed={reply?.typed} />
}
