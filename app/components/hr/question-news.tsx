import { useEffect, useRef } from 'react'
import { inLanguage } from '~/domain/local-text'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { QuestionsPage } from '~/views/hr/questions.server'
import { StatusMessage } from '../ui/status-message'
import { PutBack } from './removed-questions'

/** What has just happened to a question; in the address, so that it is told without JavaScript too. */
export const newsKinds = ['removed', 'putBack', 'copied', 'explained', 'taken'] as const
export type NewsKind = (typeof newsKinds)[number]

/** The address's own part: `?did=removed&question=…` */
export function newsQuery(did: NewsKind, questionId?: string): string {
  return `?did=${did}${questionId === undefined ? '' : `&question=${questionId}`}`
}

interface QuestionNewsProps {
  readonly page: Pick<QuestionsPage, 'head' | 'questions' | 'removed'>
  readonly query: URLSearchParams
}

/** Tells what was done, with a way back where there is one, and takes the focus that was on a button that is gone. */
export function QuestionNews({ page, query }: QuestionNewsProps) {
  const { t } = useTranslation('questionnaire')
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const { did, questionId, number, gone } = newsOf(page, query)
  useEffect(() => {
    if (did && document.activeElement === document.body) place.current?.focus()
  }, [did, questionId])

  return (
    <div className="cluster" ref={place} tabIndex={-1}>
      <StatusMessage>{did && t(`news.${did}`, { number })}</StatusMessage>
      {gone && <PutBack revision={page.head.revision} questionId={gone.id} label={t('removed.undo')} about={inLanguage(gone.prompt, language)} />}
    </div>
  )
}

/** What there is to tell: nothing when the address is older than the page, or made up. */
function newsOf({ head, questions, removed }: QuestionNewsProps['page'], query: URLSearchParams) {
  const questionId = query.get('question')
  const did = newsKinds.find((one) => one === query.get('did'))
  const number = questions.findIndex(({ id }) => id === questionId) + 1
  const gone = did === 'removed' && head.isEditable ? removed.find(({ id }) => id === questionId) : undefined
  const isSo = did === 'removed' ? gone !== undefined : did === 'explained' || did === 'taken' || number > 0
  return { questionId, number, gone, did: isSo ? did : undefined }
}
