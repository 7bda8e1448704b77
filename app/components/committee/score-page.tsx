import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { ScoreReply } from '~/forms/score-form'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { Badge } from '../ui/badge'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { StatusMessage } from '../ui/status-message'
import { RubricAnchors } from '../rubric-anchors'
import { DeskLayout } from './desk-layout'
import type { Arrival } from './paths'
import { ScoreForm } from './score-form'
import { StepBackLink } from './step-back-link'
import { useArrivalText } from './use-arrival'

interface ScorePageProps {
  readonly answer: AnswerToScore
  readonly recruitmentId: string
  readonly arrival: Arrival
  readonly reply: ScoreReply | undefined
}

/** One answer fills the screen, the question and its anchors beside it. */
export function ScorePage({ answer, recruitmentId, arrival, reply }: ScorePageProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const arrived = useArrivalText(answer, arrival)
  useAnchorFocus('indhold')
  const { assigned, done, minutesLeft } = answer.own
  const words = done === assigned ? t('meter.all', { assigned }) : t('meter.text', { done, assigned, time: formatDuration(minutesLeft, language) })
  return (
    <div className="stack-lg">
      <PageHeading
        caption={t('question', { number: answer.question.number })} title={t('candidate', { number: answer.candidateNumber })}
        status={answer.isMarked ? <Badge kind="info">{t('marked.badge')}</Badge> : undefined}
      />
      <StatusMessage>{arrived}</StatusMessage>
      <ProgressMeter label={t('meter.own')} value={done} max={Math.max(assigned, 1)} text={words} />
      <DeskLayout
        anchorsLabel={t('rubric.beside')}
        answer={<AnswerText answer={answer} />}
        question={<QuestionAgain question={answer.question} />}
        anchorsTitle={t('rubric.title')}
        anchors={<AnchorsColumn question={answer.question} />}
        form={<ScoreForm key={`${answer.assignmentId} ${arrival.undone ?? ''}`} answer={answer} recruitmentId={recruitmentId} walk={arrival.walk} reply={reply} />}
      />
      {answer.mayScore ? <StepBackLink recruitmentId={recruitmentId} assignmentId={answer.assignmentId} /> : null}
    </div>
  )
}

function AnswerText({ answer: { question, text, language: of } }: { answer: AnswerToScore }) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <p className="score-prompt">{inLanguage(question.prompt, language)}</p>
      <section aria-labelledby="answer-heading">
        <h2 id="answer-heading" className="sr-only">{t('answer.title')}</h2>
        {text === '' ? <p className="muted">{t('answer.empty')}</p> : <div lang={of} className="answer-text">{text}</div>}
      </section>
    </div>
  )
}

function QuestionAgain({ question: { prompt } }: Pick<AnswerToScore, 'question'>) {
  const { t } = useTranslation('committee')
  return (
    <>
      <h2 className="h5">{t('answer.prompt')}</h2>
      <p>{inLanguage(prompt, useLanguage())}</p>
    </>
  )
}

function AnchorsColumn({ question: { material, anchors } }: Pick<AnswerToScore, 'question'>) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const given = inLanguage(material, language)
  return (
    <>
      {given ? <Details summary={t('answer.material')}><p className="answer-text">{given}</p></Details> : null}
      <RubricAnchors anchors={anchors} />
    </>
  )
}
