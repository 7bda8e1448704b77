import { useTranslation } from '~/i18n/translation'
import { kinds } from '~/domain/questionnaire/kinds'
import type { QuestionView } from '~/domain/questionnaire/question-view'
import { HelpText } from '../help-text'
import { Details } from '../ui/details'
import { OwnWords } from './own-words'

/** What the question works on and what helps with it, above the field. */
export function QuestionIntroduction({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation('applicant')
  return (
    <>
      {question.material ? (
        <section className="panel panel--muted" aria-labelledby="material">
          <h2 id="material" className="h4">{t('question.material')}</h2>
          <div className="answer-text" lang={question.language}>{question.material}</div>
        </section>
      ) : null}
      {question.help ? (
        <Details summary={t('question.help')}>
          <HelpText text={question.help} lang={question.language} />
        </Details>
      ) : null}
    </>
  )
}

/** What the answer is read for, beside the field. */
export function QuestionCriteria({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation('applicant')
  const isFact = !kinds[question.kind].isWritten
  return (
    <div className="stack">
      <h2 className="h4">{t(isFact ? 'question.criteriaFact' : 'question.criteria')}</h2>
      <ul lang={question.language}>
        {question.qualifications.map((name) => <li key={name}>{name}</li>)}
      </ul>
      {isFact ? <p>{t('question.fact')}</p> : null}
      {question.laterProof ? <p><strong>{t('question.laterProof')}:</strong> <OwnWords language={question.language}>{question.laterProof}</OwnWords></p> : null}
    </div>
  )
}
