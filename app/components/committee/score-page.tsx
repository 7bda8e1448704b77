import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { ScoreReply } from '~/forms/score-form'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { ScoreLayout } from '../ui/score-layout'
import { RubricAnchors } from '../rubric-anchors'
import { ScoreForm } from './score-form'

interface ScorePageProps {
  readonly answer: AnswerToScore
  readonly recruitmentId: string
  readonly reply: ScoreReply | undefined
}

/** One answer fills the screen, the question and its anchors beside it. */
export function ScorePage({ answer, recruitmentId, reply }: ScorePageProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  useAnchorFocus('indhold')
  const { assigned, done, minutesLeft } = answer.own
  const words = done === assigned ? t('meter.all', { assigned }) : t('meter.text', { done, assigned, time: formatDuration(minutesLeft, language) })
  return (
    <div className="stack-lg">
      <PageHeading caption={t('question', { number: answer.question.number })} title={t('candidate', { number: answer.candidateNumber })} />
      <ProgressMeter label={t('meter.own')} value={done} max={Math.max(assigned, 1)} text={words} />
      <ScoreLayout
        anchorsLabel={t('rubric.beside')}
        answer={<AnswerColumn answer={answer} recruitmentId={recruitmentId} reply={reply} />}
        anchors={<AnchorsColumn question={answer.question} />}
      />
    </div>
  )
}

function AnswerColumn({ answer, recruitmentId, reply }: ScorePageProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <p className="score-prompt">{inLanguage(answer.question.prompt, language)}</p>
      <section aria-labelledby="answer-heading">
        <h2 id="answer-heading" className="sr-only">{t('answer.title')}</h2>
        {answer.text === '' ? <p className="muted">{t('answer.empty')}</p> : <div lang={answer.language} className="answer-text">{answer.text}</div>}
      </section>
      <ScoreForm key={answer.assignmentId} answer={answer} recruitmentId={recruitmentId} reply={reply} />
    </div>
  )
}

function AnchorsColumn({ question: { prompt, material, anchors } }: Pick<AnswerToScore, 'question'>) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const given = inLanguage(material, language)
  return (
    <>
      <h2 className="h5">{t('answer.prompt')}</h2>
      <p>{inLanguage(prompt, language)}</p>
      {given ? <Details summary={t('answer.material')}><p className="answer-text">{given}</p></Details> : null}
      <h2 className="h5">{t('rubric.title')}</h2>
      <RubricAnchors anchors={anchors} />
    </>
  )
}
