import { useEffect, useState, type RefObject } from 'react'

/** A marked stretch of a text: UTF-16 offsets in the whole text, white space at its ends left out. */
export interface TextSelection {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What is marked inside an element that holds one text and nothing else. Kept while the focus goes to a button or a
 * list outside; forgotten when the marking inside is taken away.
 */
export function useTextSelection(container: RefObject<HTMLElement>): TextSelection | null {
  const [marked, setMarked] = useState<TextSelection | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const element = container.current
      if (!element || !selection || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (element.contains(range.startContainer) && element.contains(range.endContainer)) setMarked(selectionOf(element, range))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [container])
  return marked
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
