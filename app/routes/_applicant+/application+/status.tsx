import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StatusPage } from '~/components/applicant/status-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { loadAfterDeadline, type AfterDeadline } from '~/views/applicant/after-deadline.server'
import { afterwardsNote } from '~/views/applicant/answer.server'
import { correspondenceNotes } from '~/views/applicant/correspondence-notes.server'
import { loadAsked } from '~/views/applicant/asked.server'
import { givenCopies } from '~/views/applicant/given-copies.server'
import { hearingNote } from '~/views/applicant/hearing.server'
import { interviewNote } from '~/views/applicant/interview.server'
import { isAskedToSealAnew } from '~/views/applicant/seal-anew.server'
import { loadSent } from '~/views/applicant/sent.server'

export const handle = {
  title: (loaded: { after: AfterDeadline | null } | undefined) => ({ key: loaded?.after?.withdrawn ? 'applicant:request.withdrawn.title' : 'applicant:status.title' }),
}

/** Before the application is sent there is nothing to show: back to the answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { accessHash, receiptCode } = requireApplicantAccess(args)
  const language = detectLanguage(args.request)
  const sent = await loadSent(args.context.app, accessHash, language)
  if (!sent.ok && sent.refusal === 'not-now') throw redirect('/application')
  return { page: valueOrGoOn(sent), after: await loadAfterDeadline(args.context.app, accessHash, language), hearing: await hearingNote(args.context.app, accessHash), told: await afterwardsNote(args.context.app, accessHash), correspondence: await correspondenceNotes(args.context.app, accessHash), interview: await interviewNote(args.context.app, accessHash), receiptCode, asked: await loadAsked(args.context.app, accessHash), givenCopies: await givenCopies(args.context.app, accessHash), ...(await sealing(args, accessHash)) }
}

/** Whether the name is to be sealed anew, or has just been. */
async function sealing({ context: { app }, request }: LoaderFunctionArgs, accessHash: string) {
  return { isToSealAnew: await isAskedToSealAnew(app, accessHash), isSealedAnew: new URL(request.url).searchParams.has('done') }
}

export default function StatusRoute() {
  return <StatusPage {...useLoaderData<typeof loader>()} />
}
