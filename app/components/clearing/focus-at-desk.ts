import type { Place } from './desk-course'

/** Takes the reader to a place of the page: the focus goes there, and both it and what it is about come into view. */
export function focusAtDesk(place: Place): boolean {
  if (place === 'end') return focusOn(document.getElementById('faerdig'))
  if ('finding' in place) return focusOnFinding(document.getElementById(`fund-${place.finding}`))
  const answer = document.getElementById(`svar-${'clear' in place ? place.clear : place.answer}`)
  return focusOn(('clear' in place && answer?.querySelector<HTMLElement>('[data-desk-clear]')) || answer)
}

/** The words come to the middle of the window, and the finding beside or below them as far as there is room. */
function focusOnFinding(row: HTMLElement | null): boolean {
  row?.closest('details')?.setAttribute('open', '')
  const words = row?.closest('[data-desk-answer]')?.querySelector(`mark[data-numbers~="${row.dataset.finding}"]`)
  words?.scrollIntoView({ block: 'center' })
  return focusOn(row)
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
  return element !== null
}
