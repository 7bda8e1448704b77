import { useRef, type FormEvent } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { ScoreReply } from '~/forms/score-form'
import { Form } from '~/framework'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ErrorSummary, type ErrorItem } from '../ui/error-summary'
import { StatusMessage } from '../ui/status-message'
import { NeighbourLinks } from './neighbour-links'
import { ScoreFields } from './score-fields'
import { ScoreShortcuts } from './score-shortcuts'
import { useScoreSaving, type SaveIntent } from './use-score-saving'

interface ScoreFormProps {
  readonly answer: AnswerToScore
  readonly recruitmentId: string
  /** What the server answered a post of the whole page. */
  readonly reply: ScoreReply | undefined
}

/** The score, the note and the way on. A press of 1–5 is saved at once; without a script the buttons save. */
export function ScoreForm({ answer, recruitmentId, reply: pageReply }: ScoreFormProps) {
  const { t } = useTranslation(['committee', 'common'])
  const form = useRef<HTMLFormElement>(null)
  const shortcuts = useShortcutChoice()
  const saving = useScoreSaving(form, answer.revision)
  const reply = saving.reply ?? pageReply
  const errors = useScoreErrors(saving.isSaving ? undefined : reply)

  function onNext() {
    if (hasScore(form.current) || isNoteTyped(form.current, answer.note)) saving.send('next')
    else document.querySelector<HTMLElement>('[data-next-answer]')?.click()
  }

  return (
    <Form ref={form} method="post" className="stack" onSubmit={(event) => sendInstead(event, saving.send)}>
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      <input type="hidden" name="revision" value={saving.revision} />
      <ScoreFields
        answer={answer} typed={typedIn(answer, pageReply)} error={errors.find(({ href }) => href === '#score')?.message}
        onRate={() => saving.send('save')}
        onNoteLeft={() => { if (hasScore(form.current) && isNoteTyped(form.current, answer.note)) saving.send('save') }}
      />
      <StatusMessage>{savedText(saving.isSaving, reply?.saved ?? answer.revision > 0, t)}</StatusMessage>
      <SaveButtons mayScore={answer.mayScore} />
      <NeighbourLinks answer={answer} recruitmentId={recruitmentId} />
      {shortcuts.isReady && answer.mayScore ? <ScoreShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} onNext={onNext} /> : null}
    </Form>
  )
}

function SaveButtons({ mayScore }: { mayScore: boolean }) {
  const { t } = useTranslation(['committee', 'common'])
  if (!mayScore) return <Button disabledReason={t('committee:score.over')}>{t('committee:score.saveAndNext')}</Button>
  return (
    <ButtonGroup>
      <Button name="intent" value="next">{t('committee:score.saveAndNext')}</Button>
      <Button variant="secondary" name="intent" value="save">{t('common:save')}</Button>
    </ButtonGroup>
  )
}

/** In place of the browser's post, one that waits for its turn. */
function sendInstead(event: FormEvent<HTMLFormElement>, send: (intent: SaveIntent) => void): void {
  const { submitter } = event.nativeEvent as SubmitEvent // React types the native event of onSubmit as a bare Event
  event.preventDefault()
  send(submitter instanceof HTMLButtonElement && submitter.value === 'save' ? 'save' : 'next')
}

/** What the fields hold when the page is opened: what was typed when a post of the page was refused, else what is stored. */
function typedIn(answer: AnswerToScore, reply: ScoreReply | undefined): { score: string; note: string } {
  if (!reply || reply.saved) return { score: answer.score ?? '', note: answer.note }
  return { score: String(reply.values.score ?? ''), note: String(reply.values.note ?? '') }
}

function useScoreErrors(reply: ScoreReply | undefined): ErrorItem[] {
  const { t } = useTranslation(['committee', 'refusals'])
  if (!reply || reply.saved) return []
  if (reply.errors.score) return [{ message: t('committee:score.choose'), href: '#score' }]
  return [{ message: t(`refusals:${reply.refusal as 'stale'}`) }] // every refusal is a key of the namespace
}

function hasScore(form: HTMLFormElement | null): boolean {
  return form !== null && new FormData(form).has('score')
}

function isNoteTyped(form: HTMLFormElement | null, saved: string): boolean {
  return form !== null && String(new FormData(form).get('note') ?? '').trim() !== saved
}

function savedText(isSaving: boolean, isSaved: boolean, t: (key: 'committee:score.saving' | 'common:saved') => string): string {
  if (isSaving) return t('committee:score.saving')
  return isSaved ? t('common:saved') : ''
}
