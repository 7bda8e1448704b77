import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireApplicantAccess } from '~/platform/applicant-session.server'
import { refusalResponse } from '~/platform/respond.server'
import { whenWrittenOrPage } from '~/platform/when-written.server'
import { correctApplication, discardCorrections } from '~/use-cases/correct-application.server'

/** Opens a sent application for corrections, or gives the corrections up. When neither can be done any more, the status page says why. */
export async function action(args: ActionFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const isGivenUp = (await args.request.formData()).get('intent') === 'discard'
  const done = await whenWrittenOrPage(args.context.app, () => (isGivenUp ? discardCorrections : correctApplication)(args.context.app, accessHash))
  if (done.ok) return redirect(isGivenUp ? '/application/status' : '/application', 303)
  if (done.refusal === 'access-ended') throw refusalResponse(done.refusal)
  return redirect('/application/status', 303)
}

export function loader() {
  return redirect('/application/status')
}

/** Never shown; its presence gives refusals the site's looks. */
export default function CorrectRoute() {
  return null
}
