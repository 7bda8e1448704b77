import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffCalendar } from '~/documents/calendar/answer-with-calendar.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadStaffCalendar } from '~/views/staff/interview-calendar.server'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  return staffCalendar(valueOrThrow(await loadStaffCalendar(app, actor, { recruitmentId: args.params.id ?? '', as: 'committee' })), { language: actor.language, madeAt: app.clock.now() })
}
