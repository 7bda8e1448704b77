import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { SecondAnswer, SecondPage as Page } from '~/views/clearing/second.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { RefusalNote } from '../refusal-note'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'

interface SecondPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly isDone: boolean
  readonly reply: FormReply | undefined
}

/** The answers that a colleague has cleared and that this reader looks at too. */
export function SecondPage({ page: { title, answers, total }, recruitmentId, isDone, reply }: SecondPageProps) {
  const { t } = useTranslation(['clearing', 'common'])
  const name = inLanguage(title, useLanguage())
  useAnchorFocus('second-list')
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <StatusMessage>{isDone && !reply ? t('clearing:second.done') : null}</StatusMessage>
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('clearing:title'), href: '/clearing' }, { label: name, href: `/clearing/${recruitmentId}` }, { label: t('clearing:second.title') },
      ]} />
      <PageHeading caption={name} title={t('clearing:second.title')} lead={t('clearing:second.lead')} />
      <div id="second-list" tabIndex={-1} className="stack-lg">
        {answers.length === 0 ? <EmptyState title={t('clearing:second.none')}><p>{t('clearing:second.noneText')}</p></EmptyState> : <p>{t('clearing:second.waiting', { count: total })}</p>}
        {answers.map((answer) => <SecondReading key={`${answer.applicationId}/${answer.questionId}`} answer={answer} />)}
      </div>
      <p><a href={`/clearing/${recruitmentId}`}>{t('clearing:finish.list')}</a></p>
    </div>
  )
}

function SecondReading({ answer }: { answer: SecondAnswer }) {
  const { t } = useTranslation('clearing')
  const heading = `second-${answer.applicationId}-${answer.questionId}`
  const name = t('clean.place', { application: t('application', { label: answer.label }), number: answer.number })
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading} className="h4">{name}</h2>
      <p className="measure">{inLanguage(answer.prompt, useLanguage())}</p>
      <div className="columns-2">
        <div className="stack">
          <h3 className="h5">{t('original.title')}</h3>
          <div lang={answer.language} className="answer-text">{answer.original}</div>
        </div>
        <div className="stack">
          <h3 className="h5">{t('forCommittee.title')}</h3>
          <div lang={answer.language} className="answer-text">{answer.forCommittee}</div>
        </div>
      </div>
      <Form method="post">
        <input type="hidden" name="applicationId" value={answer.applicationId} />
        <input type="hidden" name="questionId" value={answer.questionId} />
        <input type="hidden" name="state" value={answer.state} />
        <ButtonGroup>
          <Button name="verdict" value="agreed">{t('second.agree')}{' '}<span className="sr-only">{name}</span></Button>
          <Button name="verdict" value="changed" variant="secondary">{t('second.change')}{' '}<span className="sr-only">{name}</span></Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}
