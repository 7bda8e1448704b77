import { useTranslation } from '~/i18n/translation'
import type { Unprepared } from '~/domain/scoring/calibration'
import { inLanguage } from '~/domain/local-text'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { QuestionToScore } from '~/views/committee/overview.server'
import { ButtonLink } from '../ui/button-link'
import { ProgressMeter } from '../ui/progress-meter'

interface QuestionsToScoreProps {
  readonly recruitmentId: string
  readonly questions: readonly QuestionToScore[]
  /** What the reader must do before; null when the answers are open. */
  readonly first: Unprepared | null
}

/** The questions, each with the reader's own progress and the way on. */
export function QuestionsToScore({ recruitmentId, questions, first }: QuestionsToScoreProps) {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="questions-heading">
      <h2 id="questions-heading">{t('questions.title')}</h2>
      <ol className="nobullet-list stack no-max-width">
        {questions.map((question) => <li key={question.id}><QuestionRow question={question} recruitmentId={recruitmentId} first={first} /></li>)}
      </ol>
    </section>
  )
}

function QuestionRow({ question: { id, number, prompt, own }, recruitmentId, first }: { question: QuestionToScore; recruitmentId: string; first: Unprepared | null }) {
  const { t } = useTranslation(['committee', 'calibration'])
  const language = useLanguage()
  if (!own) return null
  const { assigned, done, minutesLeft } = own
  const stage = done === 0 ? 'begin' : done < assigned ? 'continue' : 'again'
  const words = done === assigned ? t('committee:meter.all', { assigned }) : t('committee:meter.text', { done, assigned, time: formatDuration(minutesLeft, language) })
  return (
    <article className="panel stack">
      <h3 className="h4">{t('committee:question', { number })}</h3>
      <p className="measure">{inLanguage(prompt, language)}</p>
      <ProgressMeter label={t('committee:meter.own')} value={done} max={Math.max(assigned, 1)} text={words} />
      <p>
        <ButtonLink href={`/committee/${recruitmentId}/questions/${id}`} variant={stage === 'again' ? 'tertiary' : 'primary'} {...(first && { disabledReason: t(`calibration:steps.${first}First`) })}>
          {t(`committee:questions.${stage}`)}{' '}<span className="sr-only">{t('committee:question', { number })}</span>
        </ButtonLink>
      </p>
    </article>
  )
}
