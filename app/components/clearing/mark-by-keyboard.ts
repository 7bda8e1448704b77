import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, readonly ['forward' | 'backward', 'word' | 'line' | 'lineboundary']>> = {
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
  if (!event.currentTarget.contains(selection.focusNode)) selection.collapse(event.currentTarget, 0)
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(event.shiftKey ? 'extend' : 'move', ...step)
  const hasLeft = !event.currentTarget.contains(selection.focusNode)
  if (hasLeft && anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}
