import { kinds } from '~/domain/questionnaire/kinds'
import { useTranslation } from '~/i18n/translation'
import type { SaveAnswerRefusal } from '~/use-cases/save-answer.server'
import type { QuestionPage } from '~/views/applicant/question.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { StatusMessage } from '../ui/status-message'
import { AnswerHints } from './answer-hints'
import { AnswerField } from './answer-field'

/** What the last post of the form came to, when the page is shown again. */
export interface QuestionReply {
  /** Null when the form held no answer. */
  readonly typed: string | null
  readonly wordsOver: number
  readonly refusal: Exclude<SaveAnswerRefusal, 'not-found'> | 'cannot-write' | null
  /** When the page was shown first; '' where it does not count. */
  readonly shown: string
}

interface QuestionFormProps {
  readonly page: QuestionPage
  readonly reply: QuestionReply | undefined
  readonly error: string | undefined
}

/** One answer. Complete as it stands; the script saves it in between and counts along. */
export function QuestionForm({ page: { number, total, question, asksFor, answer, revision, shown, closed }, reply, error }: QuestionFormProps) {
  const path = `/application/questions/${number}`
  const mayChange = closed === null
  const autosave = useAutosave(path, mayChange && kinds[question.kind].savesAlong && reply?.refusal !== 'stale')
  return (
    <form method="post" action={path} noValidate className="stack" {...autosave}>
      <input type="hidden" name="revision" value={revision} />
      <ShownAt reply={reply} shown={shown} />
      <AnswerField question={question} text={reply?.typed ?? answer} error={error} readOnly={!mayChange} />
      {mayChange ? <WhileWriting question={question} asksFor={asksFor} isStale={reply?.refusal === 'stale'} isLast={number === total} /> : null}
    </form>
  )
}

/** When the page was shown, for counting how long the question takes: nothing of it is kept with the answer. */
function ShownAt({ reply, shown }: Pick<QuestionFormProps, 'reply'> & Pick<QuestionPage, 'shown'>) {
  const token = reply?.shown || shown // a page that comes back with a fault was shown first before it
  return token === '' ? null : <input type="hidden" name="shown" value={token} />
}

/** What the page's script is told of saving while the applicant writes; nothing where it shall not. */
function useAutosave(path: string, isWanted: boolean): Record<string, string> {
  const { t } = useTranslation('applicant')
  if (!isWanted) return {}
  return {
    'data-autosave': `${path}/autosave`,
    'data-autosave-saved': t('question.autosave.saved'),
    'data-autosave-busy': t('question.autosave.busy'),
    'data-autosave-failed': t('question.autosave.failed'),
    'data-autosave-halted': t('question.autosave.halted'),
  }
}

/**
 * What stands below the field as long as something can be written in it. “Saved” comes last: leaving the field for a button
 * saves, and a line that appears above the button would take it away from under the pointer.
 */
function WhileWriting({ question: { kind }, asksFor, ...buttons }: Pick<QuestionPage, 'question' | 'asksFor'> & { isStale: boolean; isLast: boolean }) {
  return (
    <>
      {kinds[kind].isWritten ? <AnswerHints without={asksFor} /> : null}
      <SaveButtons {...buttons} />
      <StatusMessage id="autosave-status" />
    </>
  )
}

function SaveButtons({ isStale, isLast }: { isStale: boolean; isLast: boolean }) {
  const { t } = useTranslation('applicant')
  const onward = isLast ? t('question.toCheck') : t('question.next')
  return (
    <ButtonGroup>
      <Button name="intent" value={isLast ? 'check' : 'next'}>{isStale ? t('question.stale.keepTyped') : onward}</Button>
      <Button name="intent" value="overview" variant="secondary">{t('question.toOverview')}</Button>
    </ButtonGroup>
  )
}
