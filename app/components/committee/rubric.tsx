import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { QuestionToScore } from '~/views/committee/overview.server'
import { RubricAnchors } from '../rubric-anchors'
import { Details } from '../ui/details'

/** The scale of every question, folded. */
export function Rubric({ questions }: { questions: readonly QuestionToScore[] }) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  return (
    <section className="stack" id="bedoemmelsesskala" aria-labelledby="rubric-heading">
      <h2 id="rubric-heading">{t('rubric.title')}</h2>
      <p className="measure">{t('rubric.text')}</p>
      {questions.map(({ id, number, prompt, anchors }) => (
        <Details key={id} summary={t('rubric.question', { number, prompt: inLanguage(prompt, language) })}>
          <RubricAnchors anchors={anchors} />
        </Details>
      ))}
    </section>
  )
}
