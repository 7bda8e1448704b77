import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswerPage } from '~/components/applicant/answer-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { loadOwnAnswer } from '~/views/applicant/answer.server'

export const handle = { title: () => ({ key: 'outcome:answer.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  return { page: valueOrGoOn(await loadOwnAnswer(args.context.app, accessHash, detectLanguage(args.request))) }
}

export default function AnswerRoute() {
  return <AnswerPage page={useLoaderData<typeof loader>().page} />
}
