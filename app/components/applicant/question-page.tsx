import { kinds, type AnswerKind } from '~/domain/questionnaire/kinds'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { formatDuration } from '~/i18n/format'
import type { QuestionPage as Page } from '~/views/applicant/question.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { ScoreLayout } from '../ui/score-layout'
import { ClosedNotice } from './closed-notice'
import { OwnWords } from './own-words'
import { QuestionForm, type QuestionReply } from './question-form'
import { QuestionCriteria, QuestionIntroduction } from './question-parts'
import { TwoTexts } from './two-texts'

interface QuestionPageProps {
  readonly page: Page
  readonly reply: QuestionReply | undefined
}

/** One question on a page of its own. */
export function QuestionPage({ page, reply }: QuestionPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const language = useLanguage()
  const { number, total, question, closed } = page
  const error = useAnswerError(question.kind, reply)
  const work = (
    <div className="stack">
      <QuestionIntroduction question={question} />
      {reply?.refusal === 'stale' ? <TwoTexts stored={page.answerInWords} href={`/application/questions/${number}`} /> : null}
      <QuestionForm page={page} reply={reply} error={error} />
      {number > 1 ? <p><a href={`/application/questions/${number - 1}`}>{t('applicant:question.previous')}</a></p> : null}
    </div>
  )
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:overview.title'), href: '/application' }, { label: t('applicant:question.title', { number, total }) }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error === undefined ? [] : [{ href: '#answer', message: error }]} />
      <PageHeading caption={t('applicant:question.caption', { number, total, duration: formatDuration(question.minutes, language) })} title={<OwnWords language={question.language}>{question.prompt}</OwnWords>} />
      <ClosedNotice closed={closed} />
      <ScoreLayout answer={work} anchorsLabel={t(!kinds[question.kind].isWritten ? 'applicant:question.criteriaFact' : 'applicant:question.criteria')} anchors={<QuestionCriteria question={question} />} />
    </div>
  )
}

/** What is wrong with the field itself; two texts at once are told in a place of their own. */
function useAnswerError(kind: AnswerKind, reply: QuestionReply | undefined): string | undefined {
  const { t } = useTranslation(['applicant', 'refusals'])
  if (reply === undefined || reply.refusal === 'stale') return undefined
  if (reply.refusal === 'invalid-form' && kind === 'number') return t('applicant:question.notANumber')
  if (reply.refusal !== null) return t(`refusals:${reply.refusal}`)
  return reply.wordsOver > 0 ? t('applicant:question.over', { count: reply.wordsOver }) : undefined
}
