import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { anchorsOf, meantLevel, scaleName, scoredByHand, type OwnScores, type ScoredByHand } from '~/domain/questionnaire/dry-run'
import { levels } from '~/domain/scoring/score'
import type { FormReply, FormValues } from '~/forms/form-errors'
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
  const { t } = useTranslation(['dry-run', 'common', 'refusals'])
  const scales = scoredByHand.flatMap((letter) => questions.map(({ id, number }) => ({ name: scaleName(letter, id), label: `${t('applicant', { letter })}, ${t('question', { number })}` })))
  const errors = new Map(scales.flatMap(({ name }) => {
    const code = reply?.errors[name]
    return code === undefined ? [] : [[name, t(`refusals:form.${code}`)] as const]
  }))
  const summary = scales.flatMap(({ name, label }) => (errors.has(name) ? [{ href: `#${name}`, message: `${label}: ${errors.get(name) ?? ''}` }] : []))
  const scaleOf = (letter: ScoredByHand, id: string): Scale => {
    const [name, error] = [scaleName(letter, id), errors.get(scaleName(letter, id))]
    return { name, defaultValue: typedIn(reply?.values, name) ?? String(own?.[letter][id] ?? ''), ...(error !== undefined && { error }) }
  }
  return (
    <Form method="post" noValidate className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={summary} focusKey={reply} />
      {scoredByHand.map((letter) => (
        <section key={letter} className="stack-lg" aria-labelledby={`applicant-${letter}`}>
          <h2 id={`applicant-${letter}`}>{t('applicant', { letter })}</h2>
          {questions.map((question, index) => <AnswerToTry key={question.id} question={question} index={index} letter={letter} scale={scaleOf(letter, question.id)} />)}
        </section>
      ))}
      <ButtonGroup>
        <Button>{t('submit')}</Button>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId)}>{t('discard')}</ButtonLink>
      </ButtonGroup>
    </Form>
  )
}

interface Scale {
  readonly name: string
  readonly defaultValue: string
  readonly error?: string
}

/** What was chosen under a name with dots, when the page is shown again. */
function typedIn(values: FormValues | undefined, name: string): string | undefined {
  let at: FormValues[string] | undefined = values
  for (const step of name.split('.')) at = typeof at === 'object' && !Array.isArray(at) ? (at as FormValues)[step] : undefined // an object that is no list
  return typeof at === 'string' ? at : undefined
}

interface AnswerToTryProps {
  readonly question: TriedQuestion
  /** Among the scored questions, from 0. */
  readonly index: number
  readonly letter: ScoredByHand
  readonly scale: Scale
}

function AnswerToTry({ question: { number, prompt, anchors }, index, letter, scale }: AnswerToTryProps) {
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
              lowLabel={t('scale.low')} highLabel={t('scale.high')} {...scale}
            />
          </div>
        }
      />
    </div>
  )
}
