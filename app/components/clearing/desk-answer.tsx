import { useRef } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage, type Language } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { DeskAnswer as Answer } from '~/views/clearing/application.server'
import { Badge } from '../ui/badge'
import { ClearAnswer } from './clear-answer'
import { markedText } from '~/domain/anonymity/marked-text'
import { FindingList } from './finding-list'
import { OriginalText } from './original-text'
import type { DeskCourse } from './use-desk-course'
import { useTextSelection } from './use-text-selection'
import { VeilList } from './veil-list'
import { VeilSelection } from './veil-selection'

interface DeskAnswerProps {
  readonly answer: Answer
  readonly language: Language
  readonly course: DeskCourse
  readonly goTo: string
  readonly isExamined: boolean
}

/** One answer on the desk: the original beside what the committee will read, and everything that can be done with it. */
export function DeskAnswer({ answer, language, course, goTo, isExamined }: DeskAnswerProps) {
  const { t } = useTranslation('clearing')
  const pageLanguage = useLanguage()
  const heading = `svar-${answer.questionId}-title`
  return (
    <section className="panel stack" id={`svar-${answer.questionId}`} tabIndex={-1} aria-labelledby={heading} data-desk-answer="">
      <div className="cluster">
        <h2 id={heading} className="h4">{t('answer', { number: answer.number })}</h2>
        <Badge kind={answer.isCleared ? 'success' : 'neutral'}>{t(answer.isCleared ? 'states.cleared' : 'states.notCleared')}</Badge>
      </div>
      <p className="measure">{inLanguage(answer.prompt, pageLanguage)}</p>
      {answer.fact ? <p><strong>{inLanguage(answer.fact, pageLanguage)}</strong></p> : <Texts answer={answer} language={language} course={course} />}
      <ClearAnswer answer={answer} goTo={goTo} hasKeys={course.hasKeys} isExamined={isExamined} />
    </section>
  )
}

function Texts({ answer, language, course }: Omit<DeskAnswerProps, 'goTo' | 'isExamined'>) {
  const { t } = useTranslation('clearing')
  const original = useRef<HTMLDivElement>(null)
  const marked = useTextSelection(original)
  const { isReady } = course
  const isEmpty = answer.text === ''
  return (
    <div className="columns-2">
      <div className="stack">
        <h3 className="h5">{t('original.title')}</h3>
        {isEmpty ? <p className="muted">{t('original.empty')}</p> : <OriginalText ref={original} pieces={piecesOf(answer, course)} label={t(isReady ? 'original.labelMarkable' : 'original.label', { number: answer.number })} language={language} isReady={isReady} />}
        {isReady && !isEmpty ? <VeilSelection questionId={answer.questionId} language={language} marked={marked} /> : null}
      </div>
      <div className="stack">
        <FindingList answer={answer} language={language} course={course} />
        <h3 className="h5">{t('forCommittee.title')}</h3>
        <div lang={language} className="answer-text desk-cleared">{answer.forCommittee}</div>
        <VeilList answer={answer} language={language} />
      </div>
    </div>
  )
}

/** The original with everything that is veiled, was found, and is being decided in it. */
function piecesOf({ text, veils, findings }: Answer, { current }: DeskCourse) {
  const decided = findings.find(({ id }) => id === current?.findingId)
  return markedText(text, {
    veils, current: decided?.decision === 'open' ? current : null,
    findings: findings.map(({ start, end, number, decision, group }) => ({ start, end, number, isOpen: decision === 'open', isContext: group === 'context' })),
  })
}
