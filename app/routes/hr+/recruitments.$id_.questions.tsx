import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { BurdenNote } from '~/components/hr/burden-note'
import { CoverageMatrix } from '~/components/hr/coverage-matrix'
import { DraftPage } from '~/components/hr/draft-page'
import { ListHeading } from '~/components/hr/list-heading'
import { hrPath } from '~/components/hr/paths'
import { QuestionList } from '~/components/hr/question-list'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import { ok, refused } from '~/domain/result'
import { destinationOf } from '~/forms/qualifications'
import { arrangeOrBeginForm } from '~/forms/questions'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { addOwnQuestion, arrangeQuestion } from '~/use-cases/edit-questions.server'
import { loadQuestionsPage } from '~/views/hr/questions.server'

export const handle = { title: () => ({ key: 'draft:draft.questions' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadQuestionsPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  const { app } = args.context
  return answerForm(args.request, arrangeOrBeginForm, async (typed) => {
    const { revision } = typed
    if ('intent' in typed) {
      const added = await addOwnQuestion(app, actor, { recruitmentId, revision })
      return added.ok ? ok(hrPath(recruitmentId, `questions/${added.value.questionId}`)) : added
    }
    const to = destinationOf(typed)
    if (to === null) return refused('invalid-form')
    const arranged = await arrangeQuestion(app, actor, { recruitmentId, revision, questionId: typed.itemId, to })
    return arranged.ok ? ok(hrPath(recruitmentId, 'questions')) : arranged
  })
}

export default function Questions() {
  const { t } = useTranslation(['draft', 'drafting'])
  const { head, questions, coverage, burden, warnings } = useLoaderData<typeof loader>()
  return (
    <DraftPage head={head} title={t('draft:draft.questions')} lead={t('draft:draft.hints.questions')}>
      <RefusalNote reply={useActionData<typeof action>()} />
      {head.isEditable && (
        <ButtonGroup>
          <ButtonLink href={hrPath(head.recruitmentId, 'questions/bank')}>{t('drafting:bank.open')}</ButtonLink>
          <Form method="post">
            <input type="hidden" name="revision" value={head.revision} />
            <Button variant="secondary" name="intent" value="own">{t('drafting:questions.own')}</Button>
          </Form>
        </ButtonGroup>
      )}
      <BurdenNote burden={burden} warnings={warnings} />
      {coverage.length > 0 ? <CoverageMatrix rows={coverage} questions={questions} /> : <p id="coverage">{t('drafting:coverage.none')} <a href={hrPath(head.recruitmentId, 'qualifications')}>{t('drafting:coverage.choose')}</a></p>}
      <section className="stack">
        <ListHeading count={questions.length}>{t('drafting:questions.inOrder')}</ListHeading>
        {questions.length > 0 ? <QuestionList head={head} questions={questions} /> : <p>{t('drafting:questions.none')}</p>}
      </section>
    </DraftPage>
  )
}
