import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { EditThis, PreviewFrame } from '~/components/hr/preview-frame'
import { AnchorList } from '~/components/ui/anchor-list'
import { RatingScale } from '~/components/ui/rating-scale'
import { ScoreLayout } from '~/components/ui/score-layout'
import { isLanguage } from '~/domain/local-text'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadPreview, type PreviewedQuestion } from '~/views/hr/preview.server'

export const handle = { title: () => ({ key: 'hr:preview.reviewer' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const wanted = new URL(args.request.url).searchParams.get('in')
  return valueOrThrow(await loadPreview(args.context.app, actor, { recruitmentId: args.params.id ?? '', language: isLanguage(wanted) ? wanted : 'da' }))
}

export default function ReviewerPreview() {
  const preview = useLoaderData<typeof loader>()
  return (
    <PreviewFrame preview={preview} audience="reviewer">
      {preview.questions.map((question, index) => question.isScored && (
        <article key={question.view.id} className="panel stack">
          <ToScore question={question} lang={preview.language} />
          <EditThis preview={preview} questionId={question.view.id} number={index + 1} />
        </article>
      ))}
    </PreviewFrame>
  )
}

const levels = [1, 2, 3, 4, 5].map((value) => ({ value }))

function ToScore({ question: { view, anchors }, lang }: { question: PreviewedQuestion; lang: string }) {
  const { t } = useTranslation('hr')
  return (
    <ScoreLayout
      anchorsLabel={t('preview.anchors', { prompt: view.prompt })}
      anchors={<div lang={lang}><AnchorList items={anchors} /></div>}
      answer={
        <div className="stack">
          <h2 lang={lang}>{view.prompt}</h2>
          <p className="answer-text muted">{t('preview.answerHere')}</p>
          <RatingScale legend={t('preview.rating')} name={`rating-${view.id}`} levels={levels} notRated={{ value: 'cannot-judge', label: t('preview.cannotJudge') }} />
        </div>
      }
    />
  )
}
