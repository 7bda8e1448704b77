import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownCalendar } from '~/documents/calendar/answer-with-calendar.server'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { refusalResponse } from '~/platform/respond.server'
import { loadOwnInterview } from '~/views/applicant/interview.server'

export async function loader(args: LoaderFunctionArgs) {
  const { app } = args.context
  const language = detectLanguage(args.request)
  const page = valueOrGoOn(await loadOwnInterview(app, requireApplicantAccess(args).accessHash, language))
  if (page.chosen === null) throw refusalResponse('not-found')
  return ownCalendar(page, page.chosen, { language, madeAt: app.clock.now() })
}
