import { useEffect, useRef, useState } from 'react'
import type { VeilReplacement } from '~/domain/anonymity/categories'
import type { ReachMove } from '~/domain/anonymity/reach'
import type { DeskQuery } from '~/forms/desk-form'
import { useNavigation } from '~/framework'
import type { DeskApplication } from '~/views/clearing/application.server'
import { asProposed, currentAtFirst, findingOf, isFinding, moved, placeAfterClearing, placeAfterDecision, placeAfterUndo, placeIn, type Current, type Place } from './desk-course'
import { focusAtDesk } from './focus-at-desk'

/** The finding that is being decided, and what can be changed about it before it is. */
export interface DeskCourse {
  readonly current: Current | null
  /** Whether a script is there. */
  readonly isReady: boolean
  /** Whether single keys do something: shown on what they do. */
  readonly hasKeys: boolean
  /** Something is on its way to the server: nothing is decided until it is back. */
  readonly isBusy: boolean
  take(findingId: string): void
  move(move: ReachMove): void
  choose(replacement: VeilReplacement): void
}

/** Keeps the finding that is being decided, and goes on to the next place whenever something has been done. */
export function useDeskCourse(desk: DeskApplication, { asked, shortcuts }: { asked: DeskQuery | null; shortcuts: { readonly isReady: boolean; readonly isOn: boolean } }): DeskCourse {
  const [chosen, setChosen] = useState(() => currentAtFirst(desk, asked))
  const { state } = useNavigation()
  const current = chosen && findingOf(desk, chosen.findingId) ? chosen : currentAtFirst(desk, null)
  useGoingOn(desk, () => { setChosen(null) })
  useBeginning(desk)
  return {
    current, isReady: shortcuts.isReady, hasKeys: shortcuts.isOn, isBusy: state !== 'idle',
    take(findingId) {
      const found = findingOf(desk, findingId)
      if (found && current?.findingId !== findingId) setChosen(asProposed(found.finding))
    },
    move(move) { if (current) setChosen(moved(desk, current, move)) },
    choose(replacement) { if (current) setChosen({ ...current, replacement }) },
  }
}

/** Once what was sent is done and the page shows it, the focus goes to where the next key is expected. */
function useGoingOn(desk: DeskApplication, leaveFinding: () => void): void {
  const { state, formData } = useNavigation()
  const sent = useRef<FormData | null>(null)
  const seen = useRef(desk)
  const leave = useRef(leaveFinding)
  useEffect(() => {
    if (state !== 'idle') {
      sent.current ??= formData ?? null
      return
    }
    const [form, before] = [sent.current, seen.current]
    sent.current = null
    seen.current = desk
    const place = form && before !== desk ? placeAfter(form, before, desk) : null
    if (!place) return
    if (!isFinding(place)) leave.current()
    focusAtDesk(place)
  }, [state, formData, desk])
}

const courses: Readonly<Record<string, (form: FormData, before: DeskApplication, after: DeskApplication) => Place | null>> = {
  decide: (form, before, after) => {
    const id = String(form.get('findingId'))
    return findingOf(before, id)?.finding.decision === findingOf(after, id)?.finding.decision ? null : placeAfterDecision(after, id)
  },
  clear: (_, before, after) => {
    const cleared = after.answers.filter(({ isCleared }, index) => isCleared && !before.answers[index]?.isCleared)
    return cleared.length > 0 ? placeAfterClearing(after, cleared.at(-1)?.questionId) : null
  },
  undo: (_, before, after) => placeAfterUndo(before, after),
}

/** Where to go when this was sent and done; null where the reader stays. */
function placeAfter(form: FormData, before: DeskApplication, after: DeskApplication): Place | null {
  return courses[String(form.get('intent'))]?.(form, before, after) ?? null
}

/** Whoever comes from the application before begins at once. */
function useBeginning(desk: DeskApplication): void {
  const first = useRef(desk.answers)
  useEffect(() => {
    const unread = first.current.find(({ isCleared }) => !isCleared)
    if (window.location.hash === '#begynd' && unread) focusAtDesk(placeIn(unread))
  }, [])
}
