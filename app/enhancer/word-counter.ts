import { counterText } from '../components/ui/counter-text'
import { cleanAnswerText, countWords } from '../domain/text/words'

/** After so long a pause in the writing the count is also told to those who hear the page. */
const pause = 1500

/** Lets every word counter of the page count along, by the server's own rule. It never stops anybody from writing. */
export function countAlong(page: Document): void {
  for (const counter of page.querySelectorAll<HTMLElement>('[data-word-counter]')) {
    const field = page.getElementById(counter.dataset.wordCounter ?? '')
    if (field instanceof HTMLTextAreaElement) follow(field, counter)
  }
}

function follow(field: HTMLTextAreaElement, counter: HTMLElement): void {
  const { wordLimit, wordTemplate = '', wordOverTemplate = '' } = counter.dataset
  const limit = Number(wordLimit)
  const live = document.querySelector(`[data-word-counter-live="${field.id}"]`)
  let told: ReturnType<typeof setTimeout> | undefined

  field.addEventListener('input', () => {
    const count = countWords(cleanAnswerText(field.value))
    const text = counterText({ count, limit, template: wordTemplate, overTemplate: wordOverTemplate })
    counter.textContent = text
    counter.classList.toggle('is-over', count > limit)
    clearTimeout(told)
    told = setTimeout(() => { if (live) live.textContent = text }, pause)
  })
}
