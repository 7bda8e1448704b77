import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { Walk } from '~/domain/scoring/walk'
import type { ScoreReply } from '~/forms/score-form'
import { Form } from '~/framework'
import type { AnswerToScore } from '~/views/committee/answer.server'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { ErrorSummary } from '../ui/error-summary'
import { StatusMessage } from '../ui/status-message'
import { NeighbourLinks } from './neighbour-links'
import { ScoreButtons } from './score-buttons'
import { ScoreFields } from './score-fields'
import { ScoreShortcuts } from './score-shortcuts'
import { useSavedText } from './use-saved-text'
import { useScoreErrors } from './use-score-errors'
import { scoreIntents, useScoreSaving, type ScoreIntent } from './use-score-saving'

interface ScoreFormProps {
  readonly answer: AnswerToScore
  readonly recruitmentId: string
  readonly walk: Walk
  /** What the server answered a post of the whole page. */
  readonly reply: ScoreReply | undefined
}

/** The score, the note and the way on. A press of 1–5 is saved at once; without a script the buttons save. */
export function ScoreForm({ answer, recruitmentId, walk, reply: pageReply }: ScoreFormProps) {
  const { t } = useTranslation('common')
  const form = useRef<HTMLFormElement>(null)
  const shortcuts = useShortcutChoice()
  const saving = useScoreSaving(form, { loadedRevision: answer.revision, pageReply })
  const { reply } = saving
  const errors = useScoreErrors(saving.isSaving ? undefined : reply)
  const isNoteNew = () => isNoteTyped(form.current, answer.note)

  function onNext() {
    if (hasScore(form.current) || isNoteNew()) saving.send('next')
    else document.querySelector<HTMLElement>('[data-next-answer]')?.click()
  }

  return (
    <Form ref={form} method="post" className="stack" onSubmit={(event) => sendInstead(event, saving.send)}>
      <ErrorSummary title={t('errorSummary')} errors={errors.summary} focusKey={reply} />
      <input type="hidden" name="revision" value={saving.revision} />
      <ShownAt token={answer.shown} />
      {answer.undo ? <LastSave undo={answer.undo} /> : null}
      <ScoreFields
        answer={answer} typed={typedIn(answer, pageReply)} errors={errors}
        onRate={() => saving.send('save')}
        onNoteLeft={() => { if (hasScore(form.current) && isNoteNew()) saving.send('save') }}
      />
      <StatusMessage>{useSavedText(answer, { isSaving: saving.isSaving, reply })}</StatusMessage>
      <ScoreButtons answer={answer} />
      <NeighbourLinks answer={answer} recruitmentId={recruitmentId} walk={walk} />
      {shortcuts.isReady && answer.mayScore ? <ScoreShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} onNext={onNext} /> : null}
    </Form>
  )
}

/** When the answer was shown first: what is loaded again along the way, after a mark was set, does not count. */
function ShownAt({ token }: { token: string }) {
  const [first] = useState(token)
  return first === '' ? null : <input type="hidden" name="shown" value={first} />
}

/** Which save the page knows as the last one: that one is undone, and no later one from another window. */
function LastSave({ undo: { assignmentId, revision } }: { undo: NonNullable<AnswerToScore['undo']> }) {
  return (
    <>
      <input type="hidden" name="undoes.assignmentId" value={assignmentId} />
      <input type="hidden" name="undoes.revision" value={revision} />
    </>
  )
}

/** In place of the browser's post, one that waits for its turn. */
function sendInstead(event: FormEvent<HTMLFormElement>, send: (intent: ScoreIntent) => void): void {
  const { submitter } = event.nativeEvent as SubmitEvent // React types the native event of onSubmit as a bare Event
  event.preventDefault()
  const asked = submitter instanceof HTMLButtonElement ? submitter.value : ''
  send(scoreIntents.find((intent) => intent === asked) ?? 'next')
}

/** What the fields hold when the page is opened: what was typed when a post of the page saved nothing, else what is stored. */
function typedIn(answer: AnswerToScore, reply: ScoreReply | undefined): { score: string; note: string } {
  if (!reply || reply.done === 'saved') return { score: answer.score ?? '', note: answer.note }
  return { score: String(reply.values.score ?? ''), note: String(reply.values.note ?? '') }
}

function hasScore(form: HTMLFormElement | null): boolean {
  return form !== null && new FormData(form).has('score')
}

function isNoteTyped(form: HTMLFormElement | null, saved: string): boolean {
  return form !== null && String(new FormData(form).get('note') ?? '').trim() !== saved
}
