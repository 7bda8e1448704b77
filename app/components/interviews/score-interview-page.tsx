import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { longestNote } from '~/domain/scoring/evidence-note'
import { cannotJudge, levels } from '~/domain/scoring/score'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatFigure } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { InterviewScoringPage as Page, QuestionToScore } from '~/views/committee/interview-scoring.server'
import { committeePath } from '../committee/paths'
import { RubricAnchors } from '../rubric-anchors'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { RatingScale } from '../ui/rating-scale'
import { TextAreaField } from '../ui/text-area-field'
import { FormErrors } from './form-errors'

interface ScoreInterviewProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
  readonly isKept: boolean
}

/** One interview, question by question: alone until it is handed in, then beside what the others gave. */
export function ScoreInterviewPage({ page, recruitmentId, reply, isKept }: ScoreInterviewProps) {
  const { t } = useTranslation(['interviews', 'common'])
  const { candidateNumber, questions, isHandedIn, mayScore } = page
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('interviews:score.back'), href: committeePath(recruitmentId, 'interviews') }, { label: t('candidate', { number: candidateNumber }) }]} />
      <FormErrors reply={reply} labels={Object.fromEntries(questions.flatMap(({ id, number }) => [[`levels.${id}`, t('interviews:questions.number', { number })], [`notes.${id}`, t('interviews:score.noteOf', { number })]]))} />
      <PageHeading title={t('interviews:score.title', { number: candidateNumber })} caption={inLanguage(page.title, useLanguage())} lead={t('interviews:score.lead')} />
      {isKept && !reply ? <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t('interviews:score.kept')}</p></Alert> : null}
      {isHandedIn ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('interviews:score.handedIn')}</p></Alert> : null}
      {mayScore && questions.length > 0 ? <ScoreForm questions={questions} reply={reply} /> : questions.map((question) => <Given key={question.id} question={question} />)}
      {questions.length === 0 ? <p>{t('interviews:score.noQuestions')}</p> : null}
    </div>
  )
}

function ScoreForm({ questions, reply }: { questions: readonly QuestionToScore[]; reply: FormReply | undefined }) {
  const { t } = useTranslation(['interviews', 'refusals'])
  const typed = (group: 'levels' | 'notes', id: string, stored: string) => {
    const back = reply?.values[group]
    return reply ? String((typeof back === 'object' && !Array.isArray(back) ? (back as Readonly<Record<string, unknown>>)[id] : undefined) ?? '') : stored
  }
  const at = (name: string) => { const code = reply?.errors[name]; return code ? { error: t(`refusals:form.${code}`) } : {} }
  return (
    <Form method="post" className="stack-lg measure" noValidate key={reply ? 'back' : 'stored'}>
      <p>{t('interviews:score.impartial')}</p>
      {questions.map(({ id, number, prompt, anchors, score, note }) => (
        <section key={id} className="stack" aria-labelledby={`q-${id}`}>
          <Question id={`q-${id}`} number={number} prompt={prompt} />
          <Details summary={t('interviews:score.anchors')}><RubricAnchors anchors={anchors} /></Details>
          <RatingScale
            name={`levels.${id}`} legend={t('interviews:score.level', { number })} levels={levels.map((value) => ({ value }))} lowLabel={t('interviews:score.low')} highLabel={t('interviews:score.high')}
            notRated={{ value: cannotJudge, label: t('interviews:score.cannotJudge') }} defaultValue={typed('levels', id, score)} {...at(`levels.${id}`)}
          />
          <TextAreaField name={`notes.${id}`} rows={3} maxLength={longestNote} label={t('interviews:score.noteOf', { number })} hint={t('interviews:score.noteHint')} defaultValue={typed('notes', id, note)} {...at(`notes.${id}`)} />
        </section>
      ))}
      <p>{t('interviews:score.final')}</p>
      <ButtonGroup>
        <Button name="intent" value="hand-in">{t('interviews:score.handIn')}</Button>
        <Button variant="secondary" name="intent" value="keep">{t('interviews:score.keep')}</Button>
      </ButtonGroup>
    </Form>
  )
}

function Question({ id, number, prompt }: { id: string } & Pick<QuestionToScore, 'number' | 'prompt'>) {
  const { t } = useTranslation('interviews')
  return <h2 id={id}>{t('questions.number', { number })}: {inLanguage(prompt, useLanguage())}</h2>
}

/** What everybody handed in, by name: who judges by name answers for it by name. */
function Given({ question: { id, number, prompt, anchors, others } }: { question: QuestionToScore }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  return (
    <section className="stack measure" aria-labelledby={`q-${id}`}>
      <Question id={`q-${id}`} number={number} prompt={prompt} />
      <Details summary={t('score.anchors')}><RubricAnchors anchors={anchors} /></Details>
      {others ? (
        <>
          <p>{t('score.average', { average: others.average === null ? '–' : formatFigure(others.average, language) })} {others.isDisagreement ? <Badge kind="warning">{t('score.apart')}</Badge> : null}</p>
          <ul className="stack">
            {others.given.map(({ name, level, note }) => (
              <li key={name}>{level === null ? t('score.gaveNone', { name }) : t('score.gave', { name, level })}{note === '' ? null : <div className="answer-text">{note}</div>}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
