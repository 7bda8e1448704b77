import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { ShownProblem } from '~/views/hr/overview.server'
import { Alert } from '../ui/alert'
import { hrPath, problemFields } from './paths'

interface PublicationProblemsProps {
  readonly recruitmentId: string
  readonly problems: readonly ShownProblem[]
  readonly isOrdinary: boolean
}

/** Everything that hinders publication, each with a link to the spot where it is put right. */
export function PublicationProblems({ recruitmentId, problems, isOrdinary }: PublicationProblemsProps) {
  const { t } = useTranslation(['draft', 'post', 'common', 'refusals'])
  const sentence = useProblemSentence()
  if (problems.length === 0 && !isOrdinary) return null
  return (
    <Alert id="problems" kind="warning" kindText={t('common:kinds.warning')} title={t('post:problems.title', { count: problems.length + Number(isOrdinary) })}>
      <ul>
        {isOrdinary && <li><a href={`${hrPath(recruitmentId, 'post')}#blindness`}>{t('refusals:blind-required')}</a></li>}
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.questionId ?? ''} ${problem.language ?? ''} ${inLanguage(problem.qualification, 'da')}`}>
            <a href={problemHref(recruitmentId, problem)}>{sentence(problem)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function problemHref(recruitmentId: string, { code, page, questionId, language }: ShownProblem): string {
  const path = page === 'question' ? `questions/${questionId ?? ''}` : page
  const field = problemFields[code]
  return hrPath(recruitmentId, path) + (field.endsWith('.') ? field + (language ?? 'da') : field)
}

function useProblemSentence(): (problem: ShownProblem) => string {
  const { t } = useTranslation(['draft', 'post', 'common', 'refusals'])
  const shown = useLanguage()
  return ({ code, qualification, language, questionNumber }) => t(`post:problems.${code}`, {
    qualification: inLanguage(qualification, shown),
    number: questionNumber ?? '',
    language: language ? t(`common:inLanguages.${language}`) : '',
  })
}
