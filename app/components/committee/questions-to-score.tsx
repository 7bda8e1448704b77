import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { QuestionToScore } from '~/views/committee/overview.server'
import { ButtonLink } from '../ui/button-link'
import { ProgressMeter } from '../ui/progress-meter'

interface QuestionsToScoreProps {
  readonly recruitmentId: string
  readonly questions: readonly QuestionToScore[]
}

/** The questions, each with the reader's own progress and the way on. */
export function QuestionsToScore({ recruitmentId, questions }: QuestionsToScoreProps) {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="questions-heading">
      <h2 id="questions-heading">{t('questions.title')}</h2>
      <ol className="nobullet-list stack no-max-width">
        {questions.map((question) => <li key={question.id}><QuestionRow question={question} recruitmentId={recruitmentId} /></li>)}
      </ol>
    </section>
  )
}

function QuestionRow({ question: { id, number, prompt, own }, recruitmentId }: { question: QuestionToScore; recruitmentId: string }) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  if (!own) return null
  const { assigned, done, minutesLeft } = own
  const stage = done === 0 ? 'begin' : done < assigned ? 'continue' : 'again'
  const words = done === assigned ? t('meter.all', { assigned }) : t('meter.text', { done, assigned, time: formatDuration(minutesLeft, language) })
  return (
    <article className="panel stack">
      <h3 className="h4">{t('question', { number })}</h3>
      <p className="measure">{inLanguage(prompt, language)}</p>
      <ProgressMeter label={t('meter.own')} value={done} max={Math.max(assigned, 1)} text={words} />
      <p>
        <ButtonLink href={`/committee/${recruitmentId}/questions/${id}`} variant={stage === 'again' ? 'tertiary' : 'primary'}>
          {t(`questions.${stage}`)}{' '}<span className="sr-only">{t('question', { number })}</span>
        </ButtonLink>
      </p>
    </article>
  )
}
