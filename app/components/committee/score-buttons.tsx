import { useTranslation } from '~/i18n/translation'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'

/** Save and go on, save, undo the last save, and the reader's own mark. The first one is what Enter means. */
export function ScoreButtons({ answer: { mayScore, isMarked, undo } }: { answer: AnswerToScore }) {
  const { t } = useTranslation(['committee', 'common'])
  if (!mayScore) return <Button disabledReason={t('committee:score.over')}>{t('committee:score.saveAndNext')}</Button>
  return (
    <>
      <ButtonGroup>
        <Button name="intent" value="next">{t('committee:score.saveAndNext')}</Button>
        <Button variant="secondary" name="intent" value="save">{t('common:save')}</Button>
      </ButtonGroup>
      <ButtonGroup>
        <Button variant="tertiary" name="intent" value="undo" data-undo-score="" {...(!undo && { disabledReason: t('committee:undo.none') })}>{t('committee:undo.button')}</Button>
        <Button variant="tertiary" name="intent" value={isMarked ? 'unmark' : 'mark'} data-mark-answer="">{t(isMarked ? 'committee:marked.remove' : 'committee:marked.mark')}</Button>
      </ButtonGroup>
    </>
  )
}
