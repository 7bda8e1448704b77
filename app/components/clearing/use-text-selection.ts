import { useEffect, useState, type RefObject } from 'react'

/** A marked stretch of a text: UTF-16 offsets in the whole text, white space at its ends left out. */
export interface TextSelection {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What is marked inside an element that holds one text and nothing else. Kept while the focus goes to a button or a
 * list outside; forgotten when the marking is taken away or something else is marked. A marking that reaches beyond the text is cut at its ends.
 */
export function useTextSelection(container: RefObject<HTMLElement>): TextSelection | null {
  const [marked, setMarked] = useState<TextSelection | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const element = container.current
      if (!element || !selection || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (range.intersectsNode(element)) setMarked(selectionOf(element, inside(element, range)))
      else if (!range.collapsed) setMarked(null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [container])
  return marked
}

/** As much of the marking as lies in the element: a drag of the mouse often ends below the text. */
function inside(element: HTMLElement, range: Range): Range {
  const cut = document.createRange()
  cut.selectNodeContents(element)
  if (element.contains(range.startContainer)) cut.setStart(range.startContainer, range.startOffset)
  if (element.contains(range.endContainer)) cut.setEnd(range.endContainer, range.endOffset)
  return cut
}

function selectionOf(element: HTMLElement, range: Range): TextSelection | null {
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const [from, text] = [before.toString().length, range.toString()]
  const trimmed = text.trim()
  if (trimmed === '') return null
  const start = from + text.indexOf(trimmed)
  return { start, end: start + trimmed.length, text: trimmed }
}
