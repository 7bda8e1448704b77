import type { Fetched } from '../detection/browser-detector'
import type { OwnWords } from '../detection/hints'

/** After so long without a key the text is looked through, so that nobody is interrupted in the middle of a word. */
const pause = 1200

interface Hint {
  readonly words: string
  readonly category: string
}

/** What the files that are loaded later give. */
interface HintFinder {
  readonly findHints: (text: string, own: OwnWords) => readonly Hint[]
}
type Warner = (text: string, own: readonly Hint[]) => readonly Hint[]
interface Detector {
  readonly warner: (fetched: { readonly [Part in keyof Fetched]: unknown }) => Warner
}

/** A connection that the reader pays for, or that is slow, is spared the big file. Chromium alone knows. */
interface Line {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string }
}

/**
 * Points out beside the field what may reveal who the writer is. The finder and the writer's own words are fetched after the
 * first key, and then the detector; the text itself goes nowhere. Nothing is ever stopped, and what does not come gives no hints.
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
  const [finder, own] = await Promise.all([import(hints) as Promise<HintFinder>, getJson(ownWords) as Promise<OwnWords | null>])
  let warn: Warner = (_, found) => found
  let [shown, latest] = ['', '']
  const show = (text: string) => {
    latest = text
    const found = warn(text, own === null ? [] : finder.findHints(text, own))
    const now = JSON.stringify(found)
    if (now !== shown) place.replaceChildren(...listOf(place, found))
    shown = now
  }
  void loadDetector(place).then((loaded) => { warn = loaded; show(latest) }).catch(() => undefined) // the writer's own words are still found
  return show
}

const getJson = (url: string): Promise<unknown> => fetch(url).then((response) => response.json())

function isSpared(): boolean {
  const { connection } = navigator as Line
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '')
}

async function loadDetector(place: HTMLElement): Promise<Warner> {
  const told = (name: string) => place.getAttribute(`data-${name}`) ?? ''
  const [{ warner }, ...lexicons] = await Promise.all([import(told('detector')) as Promise<Detector>, ...told('lexicons').split(' ').map(getJson)])
  const names = isSpared() ? null : await fetch(told('names')).then((response) => response.arrayBuffer())
  return warner({ lexicons, names: names && new Uint8Array(names), language: told('language'), without: told('without').split(' ') })
}

/** A heading, a line for each, and what to do: all of it in the page's words. */
function listOf(place: HTMLElement, found: readonly Hint[]): HTMLElement[] {
  if (found.length === 0) return []
  const { hintTitle = '', hintAdvice = '' } = place.dataset
  const make = (tag: string, text = '') => Object.assign(document.createElement(tag), { textContent: text })
  const list = make('ul')
  list.append(...found.map(({ words, category }) => make('li', (place.getAttribute(`data-${category}`) ?? '').replace('{words}', () => words))))
  const title = make('p', hintTitle)
  title.className = 'answer-hints__title'
  return [title, list, make('p', hintAdvice)]
}
