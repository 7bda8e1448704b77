import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ExperiencePage } from '~/components/applicant/experience-page'
import { experienceForm } from '~/forms/experience-form'
import { parseForm } from '~/forms/parse-form'
import { applicantAccess, requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { tellApplicantExperience } from '~/use-cases/tell-applicant-experience.server'
import { loadExperience } from '~/views/applicant/asked.server'

export const handle = { title: () => ({ key: 'equality:survey.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const loaded = await loadExperience(args.context.app, accessHash)
  if (!loaded.ok && loaded.refusal === 'not-now') throw redirect('/application')
  return valueOrGoOn(loaded)
}

export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  const posted = parseForm(experienceForm, await args.request.formData())
  if (!access) return redirect('/return?ended=1', 303)
  const done = await tellApplicantExperience(args.context.app, access.accessHash, posted.ok ? posted.value.level : {})
  if (!done.ok && done.refusal === 'incomplete') return data({ isEmpty: true }, { status: 422 })
  return redirect(done.ok ? '/application/experience' : '/application', 303)
}

export default function ExperienceRoute() {
  const { isAnswered } = useLoaderData<typeof loader>()
  return <ExperiencePage isAnswered={isAnswered} isEmpty={useActionData<typeof action>()?.isEmpty ?? false} />
}
