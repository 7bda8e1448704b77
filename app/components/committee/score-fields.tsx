import { useTranslation } from '~/i18n/translation'
import { longestNote } from '~/domain/scoring/evidence-note'
import { cannotJudge, levels } from '~/domain/scoring/score'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { RatingScale } from '../ui/rating-scale'
import { TextAreaField } from '../ui/text-area-field'
import type { ScoreErrors } from './use-score-errors'

interface ScoreFieldsProps {
  readonly answer: Pick<AnswerToScore, 'mayScore'>
  readonly typed: { readonly score: string; readonly note: string }
  readonly errors: ScoreErrors
  readonly onRate: () => void
  readonly onNoteLeft: () => void
}

/** The scale and the note. */
export function ScoreFields({ answer: { mayScore }, typed, errors: { score: error, note: noteError }, onRate, onNoteLeft }: ScoreFieldsProps) {
  const { t } = useTranslation(['committee', 'common'])
  return (
    <>
      <RatingScale
        name="score" legend={t('committee:score.legend')} levels={levels.map((value) => ({ value }))}
        lowLabel={t('committee:score.low')} highLabel={t('committee:score.high')}
        notRated={{ value: cannotJudge, label: t('committee:score.cannotJudge') }} hint={t('committee:score.hint')}
        defaultValue={typed.score} disabled={!mayScore} onRate={onRate}
        {...(error !== undefined && { error })}
      />
      <TextAreaField
        name="note" rows={3} maxLength={longestNote} label={t('committee:note.label')} hint={t('committee:note.hint')} optionalText={t('common:optional')}
        defaultValue={typed.note} readOnly={!mayScore} onBlur={onNoteLeft}
        {...(noteError !== undefined && { error: noteError })}
      />
    </>
  )
}
