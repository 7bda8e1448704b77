import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { useLanguage } from '~/i18n/use-language'
import type { Comparison } from '~/views/committee/second-look.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { RubricAnchors } from '../rubric-anchors'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { ComparisonForm } from './comparison-form'

interface ComparisonPageProps {
  readonly comparison: Comparison
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** Two answers to one question side by side, the scale beside them, and which is the stronger. */
export function ComparisonPage({ comparison, recruitmentId, reply }: ComparisonPageProps) {
  const { t } = useTranslation('reread')
  useAnchorFocus('indhold')
  const { question, place, among, done } = comparison
  return (
    <div className="stack-lg">
      <PageHeading caption={t('pairs.pair.caption', { question: question.number, place, among })} title={t('pairs.pair.title')} />
      <ProgressMeter label={t('pairs.pair.meter')} value={done} max={among} text={t('pairs.pair.meterText', { done, among })} />
      <p className="font-lead">{inLanguage(question.prompt, useLanguage())}</p>
      <div className="compared">
        <Answer side="a" answer={comparison.a} />
        <Answer side="b" answer={comparison.b} />
        <aside className="compared__anchors" aria-labelledby="anchors-heading">
          <h2 id="anchors-heading" className="h5">{t('pairs.pair.anchors')}</h2>
          <RubricAnchors anchors={question.anchors} />
        </aside>
      </div>
      <ComparisonForm key={comparison.id} comparison={comparison} recruitmentId={recruitmentId} reply={reply} />
    </div>
  )
}

function Answer({ side, answer: { text, language } }: { side: 'a' | 'b'; answer: Comparison['a'] }) {
  const { t } = useTranslation('reread')
  return (
    <section className="compared__answer" aria-labelledby={`answer-${side}`}>
      <h2 id={`answer-${side}`}>{t(`pairs.pair.${side}`)}</h2>
      <div lang={language} className="answer-text">{text}</div>
    </section>
  )
}
