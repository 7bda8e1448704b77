import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '~/domain/scoring/evidence-note'
import { cannotJudge, levels } from '~/domain/scoring/score'
import type { ScoreReply } from '~/forms/score-form'
import { Form } from '~/framework'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ErrorSummary } from '../ui/error-summary'
import { RatingScale } from '../ui/rating-scale'
import { StatusMessage } from '../ui/status-message'
import { TextAreaField } from '../ui/text-area-field'
import { NeighbourLinks } from './neighbour-links'
import { ScoreShortcuts } from './score-shortcuts'
import { useScoreSaving } from './use-score-saving'

interface ScoreFormProps {
  readonly answer: AnswerToScore
  readonly recruitmentId: string
  /** What the server answered a post of the whole page. */
  readonly reply: ScoreReply | undefined
}

/** The score, the note and the way on. A press of 1–5 is saved at once; without a script the buttons save. */
export function ScoreForm({ answer, recruitmentId, reply: pageReply }: ScoreFormProps) {
  const { t } = useTranslation(['committee', 'common', 'refusals'])
  const form = useRef<HTMLFormElement>(null)
  const shortcuts = useShortcutChoice()
  const saving = useScoreSaving(form, answer.revision)
  const reply = saving.reply ?? pageReply
  const refused = reply?.saved === false && !saving.isSaving ? reply : null
  const typed = pageReply?.saved === false ? pageReply.values : { score: answer.score ?? '', note: answer.note }
  const scoreMissing = refused?.errors.score ? t('committee:score.choose') : undefined
  const message = refused && (scoreMissing ?? t(`refusals:${refused.refusal as 'stale'}`)) // every refusal is a key of the namespace

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent // React types the native event of onSubmit as a bare Event
    event.preventDefault()
    saving.send(submitter instanceof HTMLButtonElement && submitter.value === 'save' ? 'save' : 'next')
  }
  function onNext() {
    if (hasScore(form.current) || isNoteTyped(form.current, answer.note)) saving.send('next')
    else document.querySelector<HTMLElement>('[data-next-answer]')?.click()
  }

  return (
    <Form ref={form} method="post" className="stack" onSubmit={onSubmit}>
      <ErrorSummary title={t('common:errorSummary')} errors={message ? [{ message, ...(scoreMissing !== undefined && { href: '#score' }) }] : []} focusKey={reply} />
      <input type="hidden" name="revision" value={saving.revision} />
      <RatingScale
        name="score" legend={t('committee:score.legend')} levels={levels.map((value) => ({ value }))}
        lowLabel={t('committee:score.low')} highLabel={t('committee:score.high')}
        notRated={{ value: cannotJudge, label: t('committee:score.cannotJudge') }} hint={t('committee:score.hint')}
        defaultValue={String(typed.score ?? '')} disabled={!answer.mayScore} onRate={() => saving.send('save')}
        {...(scoreMissing !== undefined && { error: scoreMissing })}
      />
      <TextAreaField
        name="note" rows={3} maxLength={longestNote} label={t('committee:note.label')} hint={t('committee:note.hint')} optionalText={t('common:optional')}
        defaultValue={String(typed.note ?? '')} readOnly={!answer.mayScore}
        onBlur={() => { if (hasScore(form.current) && isNoteTyped(form.current, answer.note)) saving.send('save') }}
      />
      <StatusMessage>{statusOf(saving.isSaving, reply?.saved ?? answer.revision > 0, t)}</StatusMessage>
      <ButtonGroup>
        <Button name="intent" value="next" {...(!answer.mayScore && { disabledReason: t('committee:score.over') })}>{t('committee:score.saveAndNext')}</Button>
        {answer.mayScore ? <Button variant="secondary" name="intent" value="save">{t('common:save')}</Button> : null}
      </ButtonGroup>
      <NeighbourLinks answer={answer} recruitmentId={recruitmentId} />
      {shortcuts.isReady && answer.mayScore ? <ScoreShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} onNext={onNext} /> : null}
    </Form>
  )
}

function hasScore(form: HTMLFormElement | null): boolean {
  return form !== null && new FormData(form).has('score')
}

function isNoteTyped(form: HTMLFormElement | null, saved: string): boolean {
  return form !== null && String(new FormData(form).get('note') ?? '').trim() !== saved
}

function statusOf(isSaving: boolean, isSaved: boolean, t: (key: 'committee:score.saving' | 'common:saved') => string): string {
  if (isSaving) return t('committee:score.saving')
  return isSaved ? t('common:saved') : ''
}
