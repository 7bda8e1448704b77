import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { InterviewPage } from '~/components/applicant/interview-page'
import { chooseInterviewForm } from '~/forms/interviews'
import { parseForm } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { refusalResponse } from '~/platform/respond.server'
import { chooseInterview, type ChooseRefusal } from '~/use-cases/choose-interview.server'
import { loadOwnInterview } from '~/views/applicant/interview.server'

export const handle = { title: () => ({ key: 'applicant:meeting.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  return { page: valueOrGoOn(await loadOwnInterview(args.context.app, accessHash, detectLanguage(args.request))), isSaved: new URL(args.request.url).searchParams.has('saved') }
}

const unprocessable: readonly ChooseRefusal[] = ['too-long', 'word-missing']

/** The page comes again with the times as they are now, whatever was in the way. */
export async function action(args: ActionFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const posted = parseForm(chooseInterviewForm, await args.request.formData())
  if (!posted.ok) throw refusalResponse('not-found') // no form of ours
  const { intent, slotId, word } = posted.value
  if (intent === 'choose' && slotId === '') return data({ refusal: 'choose-one' as const, word }, { status: 422 })
  const done = await chooseInterview(args.context.app, accessHash, intent === 'choose' ? { slotId } : { word })
  if (done.ok) return redirect('/application/interview?saved=1', 303)
  if (done.refusal === 'access-ended') return redirect('/return?ended=1', 303)
  return data({ refusal: done.refusal, word }, { status: unprocessable.includes(done.refusal) ? 422 : 409 })
}

export default function InterviewRoute() {
  return <InterviewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
