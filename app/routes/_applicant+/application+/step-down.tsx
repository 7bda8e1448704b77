import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StepDownPage } from '~/components/applicant/step-down-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { stepDown } from '~/use-cases/step-down.server'
import { interviewNote, loadOwnInterview } from '~/views/applicant/interview.server'

export const handle = { title: () => ({ key: 'applicant:meeting.stepDown.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const [{ app }, { accessHash }] = [args.context, requireApplicantAccess(args)]
  const { post, postLanguage } = valueOrGoOn(await loadOwnInterview(app, accessHash, detectLanguage(args.request)))
  if (!(await interviewNote(app, accessHash))?.mayStepDown) throw redirect('/application/status')
  return { post, postLanguage }
}

/** Said twice it is said once: both end on the status page, which says so. */
export async function action(args: ActionFunctionArgs) {
  const done = await stepDown(args.context.app, requireApplicantAccess(args).accessHash)
  return redirect(!done.ok && done.refusal === 'access-ended' ? '/return?ended=1' : '/application/status', 303)
}

export default function StepDownRoute() {
  return <StepDownPage {...useLoaderData<typeof loader>()} />
}
