/** Saved after so long without a key, and on leaving the field. */
const quiet = 2000
/** How long to wait before trying again, doubled each time up to the longest. */
const firstWait = 4000
const longestWait = 60_000

/** Answers that mean “later”, not “no”. */
const isForLater = (status: number) => status >= 500 || status === 429

interface Saved {
  readonly revision: number
  readonly time: string
}

/**
 * Saves the answer of a form while it is being written and says so. Never loses or overwrites anything: what could not be
 * sent is sent again as it was until it is answered, since it may have arrived; a refusal ends the saving and leaves the
 * text and the button. Warns before a page with unsaved text is left.
 */
export function autosave(form: HTMLFormElement): void {
  const { autosave: url = '', autosaveSaved = '', autosaveFailed = '', autosaveHalted = '' } = form.dataset
  const page = form.ownerDocument
  const status = page.getElementById('autosave-status')
  const revision = form.elements.namedItem('revision') as HTMLInputElement | null // the form's own hidden field
  const answer = () => String(new FormData(form).get('answer') ?? '')

  let stored = answer()
  let unanswered: string | null = null
  let sending: Promise<void> | null = null
  let [isHalted, isLeaving, wait] = [false, false, 0]
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (text: string) => { if (status) status.textContent = text }
  const later = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(save, delay)
  }

  function save(): void {
    clearTimeout(timer)
    const text = unanswered ?? answer()
    if (isHalted || sending || text === stored) return
    sending = send(text).catch(() => { failed(text) }).then(() => { sending = null })
  }

  async function send(text: string): Promise<void> {
    const body = new URLSearchParams({ answer: text, revision: revision?.value ?? '0' })
    const response = await fetch(url, { method: 'POST', body })
    if (isForLater(response.status)) return failed(text)
    if (!response.ok) return halt()
    succeeded(text, (await response.json()) as Saved) // our own route's answer
  }

  function succeeded(text: string, saved: Saved): void {
    if (revision) revision.value = String(saved.revision)
    stored = text
    unanswered = null
    wait = 0
    say(autosaveSaved.replace('{time}', saved.time))
    if (answer() !== stored) later(quiet)
  }

  function failed(text: string): void {
    unanswered = text
    wait = Math.min(wait * 2 || firstWait, longestWait)
    say(autosaveFailed)
    later(wait)
  }

  function halt(): void {
    isHalted = true
    say(autosaveHalted)
  }

  form.addEventListener('input', () => { if (unanswered === null) later(quiet) })
  form.addEventListener('focusout', () => { if (unanswered === null) save() })
  page.addEventListener('visibilitychange', () => { if (page.hidden && unanswered === null) save() })
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    if (sending) { // what is on its way changes the revision: the form goes when it has arrived
      event.preventDefault()
      void sending.then(() => { form.requestSubmit(event.submitter) })
      return
    }
    isLeaving = true
  })
  const view = page.defaultView
  view?.addEventListener('pageshow', () => { isLeaving = false })
  view?.addEventListener('beforeunload', (event) => {
    if (!isLeaving && answer() !== stored) event.preventDefault()
  })
}
