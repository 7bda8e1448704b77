import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReturnForm } from '~/components/applicant/return-form'
import { applicantCookie } from '~/platform/applicant-session.server'
import { headersOf, passRetryAfterOn, statusOf } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { returnToApplication } from '~/use-cases/return-to-application.server'

export const handle = { title: () => ({ key: 'applicant:return.title' }) }

export const headers = passRetryAfterOn

/** Why the visitor is here, if something led here: the address says no more than that. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  return { reason: (['ended', 'left', 'withdrawn'] as const).find((reason) => searchParams.has(reason)) ?? null }
}

export async function action({ request, context: { app, clientAddress } }: ActionFunctionArgs) {
  const typed = (await request.formData()).get('code')
  const typedCode = typeof typed === 'string' ? typed : ''
  const returned = await whenWritten(app, () => returnToApplication(app, { typedCode, clientAddress }))
  if (!returned.ok) return data({ refusal: returned.refusal, typedCode: typedCode.slice(0, 200) }, { status: statusOf(returned.refusal), headers: headersOf(returned) })
  const to = returned.value.isSubmitted ? '/application/status' : '/application'
  return redirect(to, { status: 303, headers: { 'Set-Cookie': applicantCookie(app, returned.value) } })
}

export default function ReturnRoute() {
  const { reason } = useLoaderData<typeof loader>()
  return <ReturnForm reason={reason} reply={useActionData<typeof action>()} />
}
