import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** That there is an answer, or feedback, to be read. */
export function AnswerNote({ hasAnswer, hasFeedback }: { hasAnswer: boolean; hasFeedback: boolean }) {
  const { t } = useTranslation('outcome')
  return (
    <>
      {hasAnswer ? <Alert kind="info"><p>{t('answer.note')} <a href="/application/answer">{t('answer.read')}</a></p></Alert> : null}
      {hasFeedback ? <Alert kind="info"><p>{t('feedback.note')} <a href="/application/feedback">{t('feedback.read')}</a></p></Alert> : null}
    </>
  )
}
