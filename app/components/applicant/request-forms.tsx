import { useTranslation } from '~/i18n/translation'
import { longestRequestReason } from '~/domain/recruitment/after-deadline'
import type { RequestPage } from '~/views/applicant/request.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { TextAreaField } from '../ui/text-area-field'
import { AnswerField } from './answer-field'
import { QuestionIntroduction } from './question-parts'

interface Typed {
  /** What was typed before, when the form comes back. */
  readonly typed: string | undefined
  readonly error: string | undefined
}

/** How one answer should read; it begins as it was sent. */
export function CorrectionForm({ page, typed, error }: Typed & { readonly page: Extract<RequestPage, { step: 'correction' }> }) {
  const { t } = useTranslation('applicant')
  const { number, question, answer, hasScoringBegun } = page
  return (
    <section className="stack" aria-labelledby="question">
      <h2 id="question" className="h3"><span className="muted">{t('check.number', { number })}</span> {question.prompt}</h2>
      <QuestionIntroduction question={question} />
      <form method="post" action={`/application/request?question=${number}`} noValidate className="stack">
        <input type="hidden" name="kind" value="correction" />
        <input type="hidden" name="number" value={number} />
        <AnswerField question={question} text={typed ?? answer} error={error} readOnly={hasScoringBegun} />
        {hasScoringBegun ? null : <p className="measure">{t('request.correction.then')}</p>}
        <Buttons canSend={!hasScoringBegun} label={t('request.correction.send')} />
      </form>
    </section>
  )
}

/** That the application be withdrawn; why is the applicant's own matter, and asked for only where somebody would read it. */
export function WithdrawalForm({ takesReason, typed, error }: Typed & { readonly takesReason: boolean }) {
  const { t } = useTranslation(['applicant', 'common'])
  return (
    <form method="post" action="/application/request?ask=withdrawal" noValidate className="stack">
      <input type="hidden" name="kind" value="withdrawal" />
      <p className="measure">{t(takesReason ? 'applicant:request.withdrawal.thenDeleted' : 'applicant:request.withdrawal.thenSetAside')}</p>
      {takesReason ? (
        <TextAreaField
          name="why" rows={4} label={t('applicant:request.withdrawal.why')} optionalText={t('common:optional')} hint={t('applicant:request.withdrawal.whyHint')}
          maxLength={longestRequestReason} autoComplete="off" defaultValue={typed ?? ''} {...(error === undefined ? {} : { error })}
        />
      ) : null}
      <Buttons canSend label={t('applicant:request.withdrawal.send')} />
    </form>
  )
}

function Buttons({ canSend, label }: { readonly canSend: boolean; readonly label: string }) {
  const { t } = useTranslation('applicant')
  return (
    <ButtonGroup>
      {canSend ? <Button>{label}</Button> : null}
      <ButtonLink href="/application/status" variant="secondary">{t('request.back')}</ButtonLink>
    </ButtonGroup>
  )
}
