import type { ActionFunctionArgs } from '@remix-run/node'
import { refused } from '~/domain/result'
import { answerForm } from '~/forms/answer-form'
import { parseForm } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { formatTime } from '~/i18n/format'
import { applicantAccess } from '~/platform/applicant-session.server'
import { questionNumber } from '~/platform/question-number.server'
import { statusOf } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { saveAnswer } from '~/use-cases/save-answer.server'

/** Saves what stands in the field, for the script of the page. The time is for the screen and stored nowhere. */
export async function action(args: ActionFunctionArgs) {
  const { request, context: { app } } = args
  const [access, position] = [applicantAccess(args), questionNumber(args.params.number)]
  const posted = parseForm(answerForm, await request.formData())
  if (!posted.ok) return Response.json({ refusal: 'invalid-form' }, { status: 422 })
  const { answer: typed, revision } = posted.value
  const saved = access ? await whenWritten(app, () => saveAnswer(app, { accessHash: access.accessHash, position, typed, revision })) : refused('access-ended' as const)
  if (!saved.ok) return Response.json({ refusal: saved.refusal }, { status: statusOf(saved.refusal) })
  return Response.json({ revision: saved.value.revision, time: formatTime(app.clock.now(), detectLanguage(request)) })
}
