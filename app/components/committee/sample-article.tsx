import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { SampleToScore } from '~/views/committee/preparation.server'
import { RubricAnchors } from '../rubric-anchors'
import { Details } from '../ui/details'

/** A sample answer with its question and the scale, and below it what is done with it. */
export function SampleArticle({ sample: { number, question, language: of, text }, children }: { sample: SampleToScore; children: ReactNode }) {
  const { t } = useTranslation('calibration')
  const language = useLanguage()
  return (
    <article className="panel stack" aria-labelledby={`sample-${number}`}>
      <h2 id={`sample-${number}`} className="h4">{t('samples.sample', { number })}</h2>
      <p className="muted">{t('samples.question', { number: question.number })}</p>
      <p><strong>{inLanguage(question.prompt, language)}</strong></p>
      <div lang={of} className="answer-text">{text}</div>
      <Details summary={t('samples.anchors')} open><RubricAnchors anchors={question.anchors} /></Details>
      {children}
    </article>
  )
}
