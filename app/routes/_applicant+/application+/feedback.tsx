import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FeedbackPage } from '~/components/applicant/feedback-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { loadFeedback } from '~/views/applicant/feedback.server'

export const handle = { title: () => ({ key: 'outcome:feedback.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  return { page: valueOrGoOn(await loadFeedback(args.context.app, accessHash, detectLanguage(args.request))) }
}

export default function FeedbackRoute() {
  return <FeedbackPage page={useLoaderData<typeof loader>().page} />
}
