import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { ExperiencePage } from '~/components/experience/experience-page'
import { ok } from '~/domain/result'
import { experienceForm } from '~/forms/experience-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { tellExperience } from '~/use-cases/tell-experience.server'
import { loadExperience } from '~/views/committee/experience.server'

export const handle = { title: () => ({ key: 'experience:page.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadExperience(args.context.app, await requireActor(args), args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, experienceForm, async ({ level }) => {
    const done = await tellExperience(args.context.app, actor, { recruitmentId, answers: level })
    return done.ok ? ok(committeePath(recruitmentId, 'experience')) : done
  })
}

export default function ExperienceRoute() {
  return <ExperiencePage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
