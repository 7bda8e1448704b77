import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { CleanPageAnswer } from '~/views/clearing/clean.server'
import { Button } from '../ui/button'

interface CleanAnswerProps {
  readonly answer: CleanPageAnswer
  readonly recruitmentId: string
  readonly page: number
  /** The place on the page to go on to once it is cleared. */
  readonly goTo: string
}

/** The id of the answer's place on the page. */
export function placeOf({ applicationId, questionId }: CleanPageAnswer): string {
  return `svar-${applicationId}-${questionId}`
}

/** An answer as the form takes it: what it is, and how it stood when it was shown. */
export function asSeen({ applicationId, questionId, state }: CleanPageAnswer): string {
  return `${applicationId}/${questionId}:${state}`
}

/** One answer in which there is nothing to decide, as the committee will read it. */
export function CleanAnswer({ answer, recruitmentId, page, goTo }: CleanAnswerProps) {
  const { t } = useTranslation('clearing')
  const pageLanguage = useLanguage()
  const place = placeOf(answer)
  const name = t('clean.place', { application: t('application', { label: answer.label }), number: answer.number })
  return (
    <section className="panel stack" id={place} tabIndex={-1} aria-labelledby={`${place}-title`}>
      <h2 id={`${place}-title`} className="h4">{name}</h2>
      <p className="measure">{inLanguage(answer.prompt, pageLanguage)}</p>
      {answer.fact ? <p><strong>{inLanguage(answer.fact, pageLanguage)}</strong></p> : <div lang={answer.language} className="answer-text">{answer.text}</div>}
      {answer.isVeiled ? <p className="muted">{t('clean.veiled')}</p> : null}
      <div className="cluster">
        <Form method="post" action={`?page=${page}&at=${goTo}`} preventScrollReset>
          <input type="hidden" name="read" value={asSeen(answer)} />
          <Button variant="secondary">{t('clean.one')}{' '}<span className="sr-only">{name}</span></Button>
        </Form>
        <a href={`/clearing/${recruitmentId}/${answer.applicationId}#svar-${answer.questionId}`}>{t('clean.desk')}{' '}<span className="sr-only">{name}</span></a>
      </div>
    </section>
  )
}
