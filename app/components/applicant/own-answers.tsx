import { useTranslation } from '~/i18n/translation'
import type { OwnAnswer } from '~/views/applicant/own-answers.server'
import { SummaryList } from '../ui/summary-list'
import { OwnWords } from './own-words'

interface OwnAnswersProps {
  readonly answers: readonly OwnAnswer[]
  /** With links to each question. */
  readonly canEdit: boolean
}

/** The applicant's answers under their questions, in order. */
export function OwnAnswers({ answers, canEdit }: OwnAnswersProps) {
  const { t } = useTranslation('applicant')
  const items = answers.map((answer) => ({
    term: <Prompt answer={answer} />,
    value: <AnswerText answer={answer} />,
    ...(canEdit ? { action: { href: `/application/questions/${answer.number}`, label: t('check.edit'), about: t('check.about', { number: answer.number }) } } : {}),
  }))
  return <SummaryList items={items} />
}

function Prompt({ answer: { number, prompt, language } }: { answer: OwnAnswer }) {
  const { t } = useTranslation('applicant')
  return (
    <>
      <span className="small-text muted">{t('check.number', { number })}</span>
      <br />
      <OwnWords language={language}>{prompt}</OwnWords>
    </>
  )
}

function AnswerText({ answer: { words, mayBeLeftOut } }: { answer: OwnAnswer }) {
  const { t } = useTranslation('applicant')
  if (words === '') return <em>{t(mayBeLeftOut ? 'check.leftOut' : 'check.missing')}</em>
  return <div className="answer-text">{words}</div>
}
