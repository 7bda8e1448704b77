/**
 * Chooses the level of a RatingScale inside `root` that answers to `key` ("1"–"5", "0" for "cannot be judged"),
 * as a click would. False when there is no such level.
 */
export function chooseRating(root: ParentNode, key: string): boolean {
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[data-rating-key]')]
  const input = inputs.find((candidate) => candidate.dataset.ratingKey === key && !candidate.disabled)
  input?.focus()
  input?.click()
  return input !== undefined
}

const typingIn = 'textarea, select, [contenteditable="true"], input:not([type="radio"]):not([type="checkbox"]):not([type="button"]):not([type="submit"])'

/** Whether a key belongs to a text that is being written, so that it must not be taken for a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(typingIn)
}
