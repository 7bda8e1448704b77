import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { QuestionPage } from '~/components/applicant/question-page'
import { RescuedText } from '~/components/applicant/rescued-text'
import { refused } from '~/domain/result'
import { answerForm } from '~/forms/answer-form'
import { parseForm, typedText } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { applicantAccess } from '~/platform/applicant-session.server'
import { questionNumber } from '~/platform/question-number.server'
import { refusalResponse, statusOf } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { saveAnswer, type SaveAnswerRefusal } from '~/use-cases/save-answer.server'
import { loadQuestionPage, type QuestionPage as Page } from '~/views/applicant/question.server'

export const handle = {
  title: (data: { page: Page | null } | undefined) =>
    data?.page ? { key: 'applicant:question.title', values: { number: String(data.page.number), total: String(data.page.total) } } : { key: 'applicant:question.rescue.title' },
}

const ways = {
  next: (position: number) => `/application/questions/${position + 1}`,
  check: () => '/application/check',
  overview: () => '/application',
}

/** Never a redirect: on the way back from a post it would throw away what was typed. */
export async function loader(args: LoaderFunctionArgs) {
  const access = applicantAccess(args)
  const place = { number: questionNumber(args.params.number), language: detectLanguage(args.request) }
  const loaded = access ? await loadQuestionPage(args.context.app, access.accessHash, place) : refused('access-ended' as const)
  if (loaded.ok) return { page: loaded.value, barred: null }
  if (loaded.refusal === 'not-found') throw refusalResponse('not-found')
  return { page: null, barred: loaded.refusal }
}

export async function action(args: ActionFunctionArgs) {
  const [access, position] = [applicantAccess(args), questionNumber(args.params.number)]
  const posted = parseForm(answerForm, await args.request.formData())
  if (!posted.ok) return replyWith(typedText(posted.values.answer), 'invalid-form')
  const { answer: typed, revision, intent, shown } = posted.value

  const { app } = args.context
  const saved = access ? await whenWritten(app, () => saveAnswer(app, { accessHash: access.accessHash, position, typed, revision, ...(intent !== 'overview' && { shown }) })) : refused('access-ended' as const)
  if (!saved.ok) return replyWith(typed, saved.refusal)
  const { wordsOver } = saved.value
  if (wordsOver > 0 && intent !== 'overview') return data({ typed, wordsOver, refusal: null, shown }, { status: 422 })
  return redirect(ways[intent](position), 303)
}

function replyWith(typed: string | null, refusal: SaveAnswerRefusal | 'cannot-write') {
  if (refusal === 'not-found') throw refusalResponse(refusal)
  return data({ typed, wordsOver: 0, refusal, shown: '' }, { status: statusOf(refusal) })
}

export default function QuestionRoute() {
  const { page, barred } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return page ? <QuestionPage page={page} reply={reply} /> : <RescuedText reason={barred} typed={reply && (reply.typed ?? '')} />
}
