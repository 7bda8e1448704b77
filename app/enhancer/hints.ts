import type { OwnWords } from '../detection/hints'

/** After so long without a key the text is looked through, so that nobody is interrupted in the middle of a word. */
const pause = 1200

/** What the file that is loaded later gives. */
interface HintFinder {
  readonly findHints: (text: string, own: OwnWords) => readonly { readonly words: string; readonly category: string }[]
}

/**
 * Points out beside the field what may reveal who the writer is. The finder and the writer's own words are fetched after the
 * first key; the text itself goes nowhere. Nothing is ever stopped, and when the finder does not come there are no hints.
 */
export function hintAlong(page: Document): void {
  const place = page.querySelector<HTMLElement>('[data-hints]')
  const field = page.getElementById('answer')
  if (!place || !(field instanceof HTMLTextAreaElement)) return
  let finding: Promise<((text: string) => void) | null> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  field.addEventListener('input', () => {
    finding ??= prepare(place).catch(() => { finding = undefined; return null }) // not now: asked for again at the next key
    clearTimeout(timer)
    timer = setTimeout(() => { void finding?.then((show) => { show?.(field.value) }) }, pause)
  })
}

async function prepare(place: HTMLElement): Promise<(text: string) => void> {
  const { hints = '', ownWords = '' } = place.dataset
  const [finder, own] = await Promise.all([import(hints) as Promise<HintFinder>, fetch(ownWords).then((response) => response.json() as Promise<OwnWords | null>)])
  let shown = ''
  return (text) => {
    const found = own === null ? [] : finder.findHints(text, own)
    const now = JSON.stringify(found)
    if (now !== shown) place.replaceChildren(...listOf(place, found))
    shown = now
  }
}

/** A heading, a line for each, and what to do: all of it in the page's words. */
function listOf(place: HTMLElement, found: ReturnType<HintFinder['findHints']>): HTMLElement[] {
  if (found.length === 0) return []
  const { hintTitle = '', hintAdvice = '' } = place.dataset
  const make = (tag: string, text = '') => Object.assign(document.createElement(tag), { textContent: text })
  const list = make('ul')
  list.append(...found.map(({ words, category }) => make('li', (place.getAttribute(`data-${category}`) ?? '').replace('{words}', () => words))))
  const title = make('p', hintTitle)
  title.className = 'answer-hints__title'
  return [title, list, make('p', hintAdvice)]
}
