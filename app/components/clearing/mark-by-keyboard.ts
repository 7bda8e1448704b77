import type { KeyboardEvent } from 'react'

type Step = readonly ['forward' | 'backward', 'word' | 'line' | 'lineboundary']

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

/** Walks through a text word by word with the arrows, and marks with Shift, as in a text program. Stays inside the text. */
export function markByKeyboard(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const selection = document.getSelection()
  if (!step || !selection || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  go(selection, { within: event.currentTarget, how: event.shiftKey ? 'extend' : 'move', step })
}

function go(selection: Selection, { within, how, step }: { within: HTMLElement; how: 'extend' | 'move'; step: Step }): void {
  if (!within.contains(selection.focusNode)) selection.collapse(within, 0)
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(how, ...step)
  const hasLeft = !within.contains(selection.focusNode)
  if (hasLeft && anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}
