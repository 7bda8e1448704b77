import type * as z from 'zod/mini'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { BurdenNote } from '~/components/hr/burden-note'
import { CoverageMatrix } from '~/components/hr/coverage-matrix'
import { DraftPage } from '~/components/hr/draft-page'
import { Guidance } from '~/components/hr/guidance'
import { ListHeading } from '~/components/hr/list-heading'
import { hrPath } from '~/components/hr/paths'
import { QuestionList } from '~/components/hr/question-list'
import { newsQuery, QuestionNews } from '~/components/hr/question-news'
import { RemovedQuestions } from '~/components/hr/removed-questions'
import { WeightReason } from '~/components/hr/weight-reason'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import { destinationOf, type arrangeForm } from '~/forms/qualifications'
import { questionsForm } from '~/forms/questions'
import { answerForm } from '~/platform/answer-form.server'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { duplicateQuestion, putBackQuestion } from '~/use-cases/copy-questions.server'
import { addOwnQuestion, arrangeQuestion } from '~/use-cases/edit-questions.server'
import { explainWeights } from '~/use-cases/explain-weights.server'
import { loadQuestionsPage } from '~/views/hr/questions.server'

export const handle = { title: () => ({ key: 'draft:draft.questions' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadQuestionsPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, questionsForm, async (typed) => {
    const next = await change({ app: args.context.app, actor, recruitmentId }, typed)
    return next.ok ? ok(hrPath(recruitmentId, `questions${next.value}`)) : next
  })
}

interface Desk {
  readonly app: AppContext
  readonly actor: Actor
  readonly recruitmentId: string
}

/** Does what was asked; where to go on, from the page of questions. */
async function change({ app, actor, recruitmentId }: Desk, typed: z.output<typeof questionsForm>): Promise<Result<string, Refusal>> {
  const { revision } = typed
  if (!('intent' in typed)) return arrange({ app, actor, recruitmentId }, typed)
  if (typed.intent === 'own') {
    const added = await addOwnQuestion(app, actor, { recruitmentId, revision })
    return added.ok ? ok(`/${added.value.questionId}`) : added
  }
  if (typed.intent === 'explain') {
    const explained = await explainWeights(app, actor, { recruitmentId, revision, weightReason: typed.weightReason })
    return explained.ok ? ok(newsQuery('explained')) : explained
  }
  const [act, did] = typed.intent === 'copy' ? [duplicateQuestion, 'copied'] as const : [putBackQuestion, 'putBack'] as const
  const placed = await act(app, actor, { recruitmentId, revision, questionId: typed.itemId })
  return placed.ok ? ok(newsQuery(did, placed.value.questionId)) : placed
}

async function arrange({ app, actor, recruitmentId }: Desk, typed: z.output<typeof arrangeForm>): Promise<Result<string, Refusal>> {
  const to = destinationOf(typed)
  if (to === null) return refused('invalid-form')
  const arranged = await arrangeQuestion(app, actor, { recruitmentId, revision: typed.revision, questionId: typed.itemId, to })
  return arranged.ok ? ok(to === 'away' ? newsQuery('removed', typed.itemId) : '') : arranged
}

export default function Questions() {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const isOfReason = reply?.values.intent === 'explain'
  const { head, questions, coverage, burden, warnings, removed } = page
  return (
    <DraftPage head={head} title={t('draft:draft.questions')} lead={t('draft:draft.hints.questions')}>
      <RefusalNote reply={isOfReason ? undefined : reply} />
      <Guidance title={t('questionnaire:guidance.questions.title')} text={t('questionnaire:guidance.questions.text')} />
      {head.isEditable && (
        <ButtonGroup>
          <ButtonLink href={hrPath(head.recruitmentId, 'questions/bank')}>{t('questionnaire:bank.open')}</ButtonLink>
          <ButtonLink variant="secondary" href={hrPath(head.recruitmentId, 'questions/earlier')}>{t('questionnaire:earlier.title')}</ButtonLink>
          <Form method="post">
            <input type="hidden" name="revision" value={head.revision} />
            <Button variant="secondary" name="intent" value="own">{t('questionnaire:questions.own')}</Button>
          </Form>
        </ButtonGroup>
      )}
      <BurdenNote burden={burden} warnings={warnings} />
      <div className="builder">
        <div className="builder__coverage">
          {coverage.length > 0 ? <CoverageMatrix rows={coverage} questions={questions} /> : <p id="coverage">{t('questionnaire:coverage.none')} <a href={hrPath(head.recruitmentId, 'qualifications')}>{t('questionnaire:coverage.choose')}</a></p>}
        </div>
        <div className="builder__list stack-lg">
          <section className="stack">
            <ListHeading count={questions.length}>{t('questionnaire:questions.inOrder')}</ListHeading>
            <QuestionNews page={page} query={useSearchParams()[0]} />
            {questions.length > 0 ? <QuestionList head={head} questions={questions} /> : <p>{t('questionnaire:questions.none')}</p>}
            <RemovedQuestions head={head} removed={removed} />
          </section>
          <WeightReason page={page} reply={isOfReason ? reply : undefined} />
        </div>
      </div>
    </DraftPage>
  )
}
