import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { anchorsOf, meantLevel, scoredByHand, type OwnScores, type ScoredByHand } from '~/domain/questionnaire/dry-run'
import { levels } from '~/domain/scoring/score'
import { dryRunForm, scaleName, type DryRunValues } from '~/forms/dry-run'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm, type ZodForm } from '~/forms/use-zod-form'
import { useLanguage } from '~/i18n/use-language'
import type { DryRunPage, TriedQuestion } from '~/views/hr/dry-run.server'
import { RubricAnchors } from '../rubric-anchors'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { ErrorSummary } from '../ui/error-summary'
import { RatingScale } from '../ui/rating-scale'
import { ScoreLayout } from '../ui/score-layout'
import { hrPath } from './paths'

interface DryRunScoringProps {
  readonly page: DryRunPage
  readonly reply?: FormReply | undefined
  /** What was given before, to be changed. */
  readonly own?: OwnScores
}

/** Two made-up applicants to be scored on every scored question. What is chosen lives in this form and nowhere else. */
export function DryRunScoring({ page: { head, questions }, reply, own }: DryRunScoringProps) {
  const { t } = useTranslation(['dry-run', 'common'])
  const labels = Object.fromEntries(scoredByHand.flatMap((letter) => questions.map(({ id, number }) =>
    [scaleName(letter, id), `${t('applicant', { letter })}, ${t('question', { number })}`])))
  const form = useZodForm(dryRunForm(questions.map(({ id }) => id)), { defaults: { scores: asValues(own) }, labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate className="stack-lg" onSubmit={form.onSubmit}>
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      {scoredByHand.map((letter) => (
        <section key={letter} className="stack-lg" aria-labelledby={`applicant-${letter}`}>
          <h2 id={`applicant-${letter}`}>{t('applicant', { letter })}</h2>
          {questions.map((question, index) => <AnswerToTry key={question.id} question={question} index={index} letter={letter} form={form} />)}
        </section>
      ))}
      <ButtonGroup>
        <Button>{t('submit')}</Button>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId)}>{t('discard')}</ButtonLink>
      </ButtonGroup>
    </Form>
  )
}

interface AnswerToTryProps {
  readonly question: TriedQuestion
  /** Among the scored questions, from 0. */
  readonly index: number
  readonly letter: ScoredByHand
  readonly form: ZodForm<DryRunValues>
}

function AnswerToTry({ question: { id, number, prompt, anchors }, index, letter, form }: AnswerToTryProps) {
  const { t } = useTranslation('dry-run')
  const language = useLanguage()
  const applicant = t('applicant', { letter })
  const [lower, higher] = anchorsOf(meantLevel(letter, index)).map((level) => inLanguage(anchors[level], language))
  return (
    <div className="panel">
      <ScoreLayout
        anchorsLabel={t('anchors', { number, applicant })}
        anchors={<RubricAnchors anchors={anchors} />}
        answer={
          <div className="stack">
            <h3>{number}. {inLanguage(prompt, language)}</h3>
            <p className="muted">{t('answer')}</p>
            <p className="answer-text">{higher === undefined ? t('answers.one', { text: lower }) : t('answers.between', { lower, higher })}</p>
            <RatingScale
              legend={t('scale.legend', { applicant, number })} levels={levels.map((value) => ({ value }))}
              lowLabel={t('scale.low')} highLabel={t('scale.high')} {...form.field(scaleName(letter, id))}
            />
          </div>
        }
      />
    </div>
  )
}

/** Scores as the scales hold them. */
function asValues(own: OwnScores | undefined): DryRunValues['scores'] {
  const of = (letter: ScoredByHand) => Object.fromEntries(Object.entries(own?.[letter] ?? {}).map(([id, level]) => [id, String(level)]))
  return { A: of('A'), D: of('D') }
}
