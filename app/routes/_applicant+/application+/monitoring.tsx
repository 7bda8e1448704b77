import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MonitoringPage } from '~/components/applicant/monitoring-page'
import { answersForm } from '~/forms/monitoring-answers'
import { parseForm } from '~/forms/parse-form'
import { applicantAccess, requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { answerMonitoring } from '~/use-cases/answer-monitoring.server'
import { loadMonitoring } from '~/views/applicant/asked.server'

export const handle = { title: () => ({ key: 'equality:page.title' }) }

/** Before the application is sent there is nothing to answer: back to the answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const loaded = await loadMonitoring(args.context.app, accessHash)
  if (!loaded.ok && loaded.refusal === 'not-now') throw redirect('/application')
  return { page: valueOrGoOn(loaded), isDone: new URL(args.request.url).searchParams.has('done') }
}

/** The button that takes answers back posts none. */
export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  const posted = parseForm(answersForm, await args.request.formData())
  const done = access ? await answerMonitoring(args.context.app, access.accessHash, posted.ok ? posted.value.answers : {}) : null
  if (done?.ok) return redirect('/application/monitoring?done=1', 303)
  return redirect(done?.refusal === 'not-now' ? '/application/monitoring' : '/return?ended=1', 303)
}

export default function MonitoringRoute() {
  return <MonitoringPage {...useLoaderData<typeof loader>()} />
}
