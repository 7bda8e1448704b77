import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DraftPage, usePostTitles } from '~/components/hr/draft-page'
import { EarlierQuestions, EarlierRecruitments } from '~/components/hr/earlier-questions'
import { hrPath } from '~/components/hr/paths'
import { newsQuery } from '~/components/hr/question-news'
import { RefusalNote } from '~/components/refusal-note'
import { Button } from '~/components/ui/button'
import { ButtonGroup } from '~/components/ui/button-group'
import { ButtonLink } from '~/components/ui/button-link'
import { ok } from '~/domain/result'
import { takeOverForm } from '~/forms/questions'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { takeOverQuestions } from '~/use-cases/take-over-questions.server'
import { loadEarlierPage } from '~/views/hr/earlier.server'

export const handle = { title: () => ({ key: 'questionnaire:earlier.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const from = new URL(args.request.url).searchParams.get('from')
  return valueOrThrow(await loadEarlierPage(args.context.app, actor, { recruitmentId: args.params.id ?? '', from }))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, takeOverForm, async (typed) => {
    const taken = await takeOverQuestions(args.context.app, actor, { recruitmentId, ...typed })
    return taken.ok ? ok(hrPath(recruitmentId, `questions${newsQuery('taken')}`)) : taken
  })
}

export default function Earlier() {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const { head, recruitments, chosen } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const title = usePostTitles()
  const via = { label: t('draft:draft.questions'), href: hrPath(head.recruitmentId, 'questions') }
  const overview = hrPath(head.recruitmentId, 'questions/earlier')
  return (
    <DraftPage head={head} title={t('questionnaire:earlier.title')} lead={t('questionnaire:earlier.lead')} via={via}>
      <RefusalNote reply={reply} />
      {chosen === null ? (
        <section className="stack">
          <h2>{t('questionnaire:earlier.choose')}</h2>
          <EarlierRecruitments head={head} recruitments={recruitments} />
        </section>
      ) : (
        <Form method="post" className="stack">
          <h2>{t('questionnaire:earlier.of', { title: title(chosen) })}</h2>
          <input type="hidden" name="revision" value={head.revision} />
          <input type="hidden" name="from" value={chosen.recruitmentId} />
          {chosen.questions.length === 0 && <p>{t('questionnaire:earlier.empty')}</p>}
          <EarlierQuestions questions={chosen.questions} isEditable={head.isEditable} />
          <ButtonGroup>
            {head.isEditable && chosen.questions.some(({ isThere }) => !isThere) && <Button>{t('questionnaire:earlier.take')}</Button>}
            <ButtonLink variant="secondary" href={overview}>{t('questionnaire:earlier.another')}</ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </DraftPage>
  )
}
