import { useTranslation } from '~/i18n/translation'
import type { DeskApplication } from '~/views/clearing/application.server'
import { ShortcutHelp } from '../keyboard/shortcut-help'
import { useShortcuts, type Shortcuts } from '../keyboard/use-shortcuts'
import { findingOf, neighbour, placeIn, walkable } from './desk-course'
import { focusAtDesk } from './focus-at-desk'
import type { DeskCourse } from './use-desk-course'

interface DeskShortcutsProps {
  readonly desk: DeskApplication
  readonly course: DeskCourse
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

const help = ['f', 'd', 'a', 'k', 'e', 'g', 'z', 'n', 'o', 's', 'i', 'l'] as const
const arrows = ['end', 'start', 'mark'] as const

/** The desk without a mouse. A key presses the button that says the same, and decides nothing but what has the focus. */
export function DeskShortcuts({ desk, course, isOn, onSwitch }: DeskShortcutsProps) {
  const { t } = useTranslation('clearing')
  useShortcuts({ ...waysThrough(desk), ...decisions(desk, course), ...reaches(course) }, isOn)
  return (
    <ShortcutHelp
      title={t('shortcuts.title')} keysHeading={t('shortcuts.key')} meaningHeading={t('shortcuts.meaning')} switchLabel={t('shortcuts.switch')}
      isOn={isOn} onSwitch={onSwitch}
      items={[
        ...help.map((key) => ({ keys: key.toUpperCase(), meaning: t(`shortcuts.keys.${key}`) })),
        ...arrows.map((name) => ({ keys: t(`shortcuts.arrows.${name}.keys`), meaning: t(`shortcuts.arrows.${name}.meaning`) })),
      ]}
    />
  )
}

function waysThrough(desk: DeskApplication): Shortcuts {
  const walk = (by: 1 | -1) => goTo(neighbour(walkable(desk), focusedFinding(), by)?.id)
  const context = desk.answers.flatMap(({ findings }) => findings).filter(({ group }) => group === 'context')
  return {
    f: () => walk(1),
    d: () => walk(-1),
    i: () => goTo(neighbour(context, focusedFinding(), 1)?.id),
    o: () => focusNext('.desk-original'),
    n: () => focusNext('[data-desk-answer]'),
    l: () => press(document, '[data-desk-next]'),
  }
}

function decisions(desk: DeskApplication, { current, isBusy }: DeskCourse): Shortcuts {
  const unlessBusy = (work: () => boolean) => (event: KeyboardEvent) => { if (!isBusy && !event.repeat) work() }
  const decide = (button: string) => unlessBusy(() => {
    const id = focusedFinding()
    return id === null ? goTo(current?.findingId ?? walkable(desk)[0]?.id) : press(rowOf(id), button)
  })
  return {
    a: decide('[data-desk-do="veil"]'),
    k: decide('[data-desk-do="keep"]'),
    g: unlessBusy(() => clearHere(desk, current?.findingId)),
    s: unlessBusy(veilMarking),
    z: unlessBusy(() => press(document, '[data-desk-undo]')),
    e: () => focusOn((isMarked() ? answerOfMarking() : rowOf(focusedFinding() ?? current?.findingId ?? null))?.querySelector<HTMLElement>('[data-desk-replacement]')),
  }
}

/** The arrows belong to the finding that has the focus, and elsewhere to the browser. */
function reaches({ move }: DeskCourse): Shortcuts {
  const unlessElsewhere = (work: () => void) => () => {
    if (focusedFinding() === null) return false
    work()
    return true
  }
  return {
    'arrowright': unlessElsewhere(() => { move('end-more') }),
    'arrowleft': unlessElsewhere(() => { move('end-less') }),
    'shift+arrowleft': unlessElsewhere(() => { move('start-more') }),
    'shift+arrowright': unlessElsewhere(() => { move('start-less') }),
  }
}

/** Clears the answer that has the focus; goes there first when it is elsewhere, and to what waits when something does. */
function clearHere(desk: DeskApplication, findingId: string | undefined): boolean {
  const here = document.activeElement?.closest('[data-desk-answer]')
  const answer = desk.answers.find(({ questionId }) => here?.id === `svar-${questionId}`)
  if (!answer) return goToAnswer(desk, findingId)
  return answer.findings.some(({ isWaiting }) => isWaiting) ? focusAtDesk(placeIn(answer)) : press(here, '[data-desk-clear]') || goToAnswer(desk, undefined)
}

function goToAnswer(desk: DeskApplication, findingId: string | undefined): boolean {
  const answer = (findingId && findingOf(desk, findingId)?.answer) || desk.answers.find(({ isCleared }) => !isCleared)
  return focusAtDesk(answer && !answer.isCleared ? placeIn(answer) : 'end')
}

/** Veils what is marked; without a marking it leads to the text where one can be made. */
function veilMarking(): boolean {
  return isMarked() ? press(answerOfMarking(), '[data-desk-veil] button') : focusNext('.desk-original')
}

function isMarked(): boolean {
  return document.getSelection()?.isCollapsed === false && answerOfMarking() !== null
}

function answerOfMarking(): Element | null {
  const node = document.getSelection()?.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('.desk-original')?.closest('[data-desk-answer]') ?? null
}

/** The id of the finding that has the focus, or that holds what has it. */
function focusedFinding(): string | null {
  return document.activeElement?.closest('[data-finding]')?.id.replace('fund-', '') ?? null
}

function rowOf(findingId: string | null): Element | null {
  return findingId === null ? null : document.getElementById(`fund-${findingId}`)
}

function goTo(findingId: string | undefined): boolean {
  return findingId !== undefined && focusAtDesk({ finding: findingId })
}

function press(within: ParentNode | null | undefined, selector: string): boolean {
  const element = within?.querySelector<HTMLElement>(selector)
  element?.click()
  return Boolean(element)
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  return Boolean(element)
}

/** The first such element after the one that has the focus, in the order of the page, and round again from the top. */
function focusNext(selector: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const here = document.activeElement
  const isAfter = (element: HTMLElement) => here !== null && element !== here && Boolean(here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  const next = (here === document.body ? all[0] : all.find(isAfter)) ?? all[0]
  return focusOn(next)
}
