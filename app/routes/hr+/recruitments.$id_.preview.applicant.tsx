import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { burden } from '~/domain/questionnaire/burden'
import { useTranslation } from '~/i18n/translation'
import { BurdenNote } from '~/components/hr/burden-note'
import { EditThis, PreviewFrame } from '~/components/hr/preview-frame'
import { PreviewedField } from '~/components/hr/previewed-field'
import { QuestionView } from '~/components/question-view'
import { isLanguage } from '~/domain/local-text'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadPreview } from '~/views/hr/preview.server'

export const handle = { title: () => ({ key: 'hr:preview.applicant' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const wanted = new URL(args.request.url).searchParams.get('in')
  return valueOrThrow(await loadPreview(args.context.app, actor, { recruitmentId: args.params.id ?? '', language: isLanguage(wanted) ? wanted : 'da' }))
}

export default function ApplicantPreview() {
  const { t } = useTranslation('hr')
  const preview = useLoaderData<typeof loader>()
  const { post, questions, language } = preview
  return (
    <PreviewFrame preview={preview} audience="applicant">
      <section className="stack measure" lang={language}>
        <h2>{post.title}</h2>
        {[post.summary, post.duties, post.terms].filter((text) => text !== '').map((text) => <p key={text} className="answer-text">{text}</p>)}
      </section>
      <BurdenNote burden={burden(questions.map(({ view }) => view))} warnings={[]} />
      {questions.map(({ view }, index) => (
        <article key={view.id} className="panel stack measure">
          <QuestionView question={view} lang={language} promptId={`prompt-${view.id}`} caption={t('preview.question', { number: index + 1, of: questions.length })}>
            <PreviewedField question={view} />
          </QuestionView>
          <EditThis preview={preview} questionId={view.id} number={index + 1} />
        </article>
      ))}
    </PreviewFrame>
  )
}
