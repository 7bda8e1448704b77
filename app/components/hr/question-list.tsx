import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { formatDuration, formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { DraftHead } from '~/views/hr/draft.server'
import type { ShownQuestion } from '~/views/hr/questions.server'
import { Badge } from '../ui/badge'
import { ArrangeControls } from './arrange-controls'
import { hrPath } from './paths'

interface QuestionListProps {
  readonly head: DraftHead
  readonly questions: readonly ShownQuestion[]
}

/** The questions in the order in which an applicant meets them. */
export function QuestionList({ head, questions }: QuestionListProps) {
  const { t } = useTranslation(['drafting', 'wording'])
  const language = useLanguage()
  return (
    <ol className="nobullet-list no-max-width stack">
      {questions.map(({ id, kind, prompt, minutes, wordLimit, weight, isScored, share, isLoose, wordingNotes }, index) => (
        <li key={id}><div className="panel stack">
          <h3>
            <a href={hrPath(head.recruitmentId, `questions/${id}`)}>{index + 1}. {inLanguage(prompt, language) || t('drafting:questions.unwritten')}</a>
          </h3>
          <p className="muted">
            {[
              t(`drafting:kinds.${kind}`), formatDuration(minutes, language),
              ...(wordLimit === null ? [] : [t('drafting:bank.words', { limit: wordLimit })]),
              isScored ? t('drafting:questions.weight', { weight, share: formatPercent(share, language) }) : t('drafting:questions.notScored'),
            ].join(' · ')}
          </p>
          {isLoose && <p><Badge kind="warning">{t('drafting:questions.loose')}</Badge> <a href={hrPath(head.recruitmentId, `questions/${id}#qualificationIds`)}>{t('drafting:questions.chooseQualification')}<span className="sr-only"> {t('drafting:questions.about', { number: index + 1 })}</span></a></p>}
          {wordingNotes > 0 && <p><a href={hrPath(head.recruitmentId, `questions/${id}#wording`)}>{t('wording:inList', { count: wordingNotes })}<span className="sr-only"> {t('drafting:questions.about', { number: index + 1 })}</span></a></p>}
          {head.isEditable && <ArrangeControls revision={head.revision} itemId={id} position={index + 1} count={questions.length} about={t('drafting:questions.about', { number: index + 1 })} />}
        </div></li>
      ))}
    </ol>
  )
}
