import { inLanguage } from '~/domain/local-text'
import { formatDuration } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { EarlierPage, EarlierQuestion, EarlierRecruitment } from '~/views/hr/earlier.server'
import { Badge } from '../ui/badge'
import { Checkbox } from '../ui/checkbox'
import { usePostTitles } from './draft-page'
import { hrPath } from './paths'
import { PhaseBadge } from './phase-steps'

/** The recruitments that questions can be taken from. */
export function EarlierRecruitments({ head, recruitments }: Pick<EarlierPage, 'head' | 'recruitments'>) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  if (recruitments.length === 0) return <p>{t('questionnaire:earlier.none')}</p>
  return (
    <ul className="nobullet-list no-max-width stack">
      {recruitments.map((one) => <li key={one.recruitmentId}><Earlier earlier={one} recruitmentId={head.recruitmentId} /></li>)}
    </ul>
  )
}

function Earlier({ earlier, recruitmentId }: { earlier: EarlierRecruitment; recruitmentId: string }) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  const language = useLanguage()
  const title = usePostTitles()
  return (
    <div className="panel">
      <h3><a href={hrPath(recruitmentId, `questions/earlier?from=${earlier.recruitmentId}`)}>{title(earlier)}</a></h3>
      <p className="cluster">
        <PhaseBadge phase={earlier.phase} />
        {earlier.isSameFamily && <Badge kind="info">{t('questionnaire:earlier.sameFamily')}</Badge>}
        {earlier.department && <span className="muted">{inLanguage(earlier.department, language)}</span>}
      </p>
    </div>
  )
}

/** The questions of one recruitment, to be ticked; what is in the draft already only says so. */
export function EarlierQuestions({ questions, isEditable }: { questions: readonly EarlierQuestion[]; isEditable: boolean }) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  const language = useLanguage()
  return questions.map(({ id, kind, prompt, minutes, wordLimit, isThere }) => {
    const words = inLanguage(prompt, language) || t('questionnaire:questions.unwritten')
    const facts = [t(`kinds.${kind}`), formatDuration(minutes, language), ...(wordLimit === null ? [] : [t('questionnaire:bank.words', { limit: wordLimit })])]
    return (
      <div key={id} className="panel stack">
        {isThere || !isEditable
          ? <p>{words} {isThere && <Badge kind="info">{t('questionnaire:bank.chosen')}</Badge>}</p>
          : <Checkbox id={`q-${id}`} name="questionIds" value={id} label={words} />}
        <p className="muted">{facts.join(' · ')}</p>
      </div>
    )
  })
}
