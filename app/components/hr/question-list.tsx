import { lazy, Suspense } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { moved } from '~/domain/questionnaire/order'
import { useNavigation } from '~/framework'
import { formatDuration, formatNumber, formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { DraftHead } from '~/views/hr/draft.server'
import type { ShownQuestion } from '~/views/hr/questions.server'
import { Badge } from '../ui/badge'
import { useAwake } from '../use-awake'
import { ArrangeControls } from './arrange-controls'
import { dragPlaceId, dragRowId } from './drag-places'
import { hrPath } from './paths'

/** Comes after the page is awake: whoever never drags has not waited for it. */
const QuestionDrag = lazy(async () => ({ default: (await import('./question-drag')).QuestionDrag }))

interface QuestionListProps {
  readonly head: DraftHead
  readonly questions: readonly ShownQuestion[]
}

/** The questions in the order in which an applicant meets them. */
export function QuestionList({ head, questions }: QuestionListProps) {
  const ordered = useOnTheWay(questions)
  const isAwake = useAwake()
  const isBusy = useNavigation().state !== 'idle'
  return (
    <>
      <ol className="nobullet-list no-max-width stack" aria-busy={isBusy}>
        {ordered.map((question, index) => (
          <li key={question.id} id={dragRowId(question.id)}><QuestionRow head={head} question={question} number={index + 1} count={ordered.length} /></li>
        ))}
      </ol>
      {isAwake && head.isEditable && ordered.length > 1 && (
        <Suspense fallback={null}><QuestionDrag revision={head.revision} ids={ordered.map(({ id }) => id)} /></Suspense>
      )}
    </>
  )
}

interface QuestionRowProps {
  readonly head: DraftHead
  readonly question: ShownQuestion
  /** From 1. */
  readonly number: number
  readonly count: number
}

function QuestionRow({ head, question, number, count }: QuestionRowProps) {
  const { t } = useTranslation(['questionnaire', 'drafting'])
  const language = useLanguage()
  const { id, kind, prompt, minutes, wordLimit, weight, isScored, share, isLoose, wordingNotes } = question
  const about = t('questionnaire:questions.about', { number })
  const facts = [
    t(`drafting:kinds.${kind}`), formatDuration(minutes, language),
    ...(wordLimit === null ? [] : [t('questionnaire:bank.words', { limit: wordLimit })]),
    isScored ? t('questionnaire:questions.weight', { weight, share: formatPercent(share, language) }) : t('questionnaire:questions.notScored'),
  ]
  return (
    <div className="panel stack">
      <div className="question-head">
        <h3><a href={hrPath(head.recruitmentId, `questions/${id}`)}>{number}. {inLanguage(prompt, language) || t('questionnaire:questions.unwritten')}</a></h3>
        <div className="drag-place" id={dragPlaceId(id)} />
      </div>
      <p className="muted">{facts.join(' · ')}</p>
      {isScored && <p className="muted">{t('questionnaire:weights.onePoint', { by: formatNumber(share, language) })}</p>}
      {isLoose && <p><Badge kind="warning">{t('questionnaire:questions.loose')}</Badge> <a href={hrPath(head.recruitmentId, `questions/${id}#qualificationIds`)}>{t('questionnaire:questions.chooseQualification')}<span className="sr-only"> {about}</span></a></p>}
      {wordingNotes > 0 && <p><a href={hrPath(head.recruitmentId, `questions/${id}#wording`)}>{t('questionnaire:questions.wording', { count: wordingNotes })}<span className="sr-only"> {about}</span></a></p>}
      <AsksFor recruitmentId={head.recruitmentId} question={question} about={about} />
      {head.isEditable && <ArrangeControls revision={head.revision} itemId={id} position={number} count={count} about={about} canBeCopied />}
    </div>
  )
}

/** The way to what a question asks for on purpose, where it is answered in words. */
function AsksFor({ recruitmentId, question: { id, isScored, asksFor }, about }: { recruitmentId: string; question: ShownQuestion; about: string }) {
  const { t } = useTranslation('questionnaire')
  if (!isScored) return null
  return <p><a href={hrPath(recruitmentId, `questions/${id}/asks`)}>{t('questions.asksFor', { count: asksFor })}<span className="sr-only"> {about}</span></a></p>
}

/** The questions in the order that was just asked for, while the server is being told: what was dropped stays where it was dropped. */
function useOnTheWay(questions: readonly ShownQuestion[]): readonly ShownQuestion[] {
  const { formData } = useNavigation()
  const question = questions.find(({ id }) => id === formData?.get('itemId'))
  const number = Number(formData?.get('number'))
  return question && formData?.get('to') === 'number' && Number.isInteger(number) ? moved(questions, question, number) : questions
}
