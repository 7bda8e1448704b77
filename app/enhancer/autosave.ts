/** Saved after so long without a key, and on leaving the field. */
const quiet = 2000
/** How long to wait before trying again, doubled each time up to the longest; and up to a quarter more, so that not all come at once. */
const firstWait = 4000
const longestWait = 60_000
const spread = 0.25
/** A connection that has said nothing for so long is taken for cut: neither saving nor the button waits for it any longer. */
const patience = 20_000

/** Answers that mean “later”, not “no”. */
const isForLater = (status: number) => status >= 500 || status === 429
/** The server has too much to do, has not looked at the text and says when to come back. */
const isPutOff = ({ status, headers }: Response) => isForLater(status) && headers.has('Retry-After')

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
  const saver = new Saver(form)
  const page = form.ownerDocument
  const view = page.defaultView
  let isLeaving = false

  form.addEventListener('input', () => { saver.changed() })
  form.addEventListener('focusout', () => { saver.left() })
  page.addEventListener('visibilitychange', () => { if (page.hidden) saver.left() })
  form.addEventListener('submit', (event) => {
    isLeaving = !saver.holdsBack(event)
  })
  view?.addEventListener('pageshow', () => { isLeaving = false })
  view?.addEventListener('beforeunload', (event) => {
    if (form.isConnected && !isLeaving && saver.isUnsaved()) event.preventDefault()
  })
}

class Saver {
  private readonly status: HTMLElement | null
  private readonly revision: HTMLInputElement | null
  private stored: string
  /** What was sent and not answered: it may have arrived, so nothing else goes before it. */
  private unanswered: string | null = null
  private sending: Promise<void> | null = null
  private isHalted = false
  /** It waits before it tries again, whatever is typed meanwhile. */
  private isResting = false
  private wait = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly form: HTMLFormElement) {
    this.status = form.ownerDocument.getElementById('autosave-status')
    this.revision = form.querySelector('input[name=revision]')
    this.stored = this.answer()
  }

  changed(): void {
    if (!this.isResting) this.later(quiet)
  }

  left(): void {
    if (!this.isResting) this.save()
  }

  isUnsaved(): boolean {
    return this.answer() !== this.stored
  }

  /** What is on its way changes the revision: the form goes when it has arrived. */
  holdsBack(event: SubmitEvent): boolean {
    clearTimeout(this.timer)
    if (!this.sending) return false
    event.preventDefault()
    void this.sending.then(() => { this.form.requestSubmit(event.submitter) })
    return true
  }

  private answer(): string {
    return new FormData(this.form).getAll('answer').join(' ')
  }

  private later(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => { this.save() }, delay)
  }

  private save(): void {
    clearTimeout(this.timer)
    this.isResting = false
    const text = this.unanswered ?? this.answer()
    if (this.isHalted || this.sending || text === this.stored) return
    this.sending = this.send(text).catch(() => { this.failed(text) }).then(() => { this.sending = null })
  }

  private async send(text: string): Promise<void> {
    const body = new URLSearchParams({ answer: text, revision: this.revision?.value ?? '0' })
    const cut = new AbortController()
    const timer = setTimeout(() => { cut.abort() }, patience)
    const response = await fetch(this.form.dataset.autosave ?? '', { method: 'POST', body, signal: cut.signal }).finally(() => { clearTimeout(timer) })
    if (isPutOff(response)) this.rest(this.form.dataset.autosaveBusy, Number(response.headers.get('Retry-After')) * 1000)
    else if (isForLater(response.status)) this.failed(text)
    else if (response.ok) this.succeeded(text, (await response.json()) as Saved) // our own route's answer
    else this.halt()
  }

  private succeeded(text: string, saved: Saved): void {
    if (this.revision) this.revision.value = String(saved.revision)
    this.stored = text
    this.unanswered = null
    this.wait = 0
    this.say((this.form.dataset.autosaveSaved ?? '').replace('{time}', saved.time))
    if (this.isUnsaved()) this.later(quiet)
  }

  private failed(text: string): void {
    this.unanswered = text
    this.rest(this.form.dataset.autosaveFailed)
  }

  /** For at least so long as the server wants; what it says otherwise (a date, nothing) counts as nothing. */
  private rest(why: string | undefined, wanted = 0): void {
    this.isResting = true
    this.wait = Math.min(Math.max(this.wait * 2 || firstWait, wanted || 0), longestWait)
    this.say(why)
    // eslint-disable-next-line no-restricted-syntax -- there is no app in the browser, and nothing hangs on the number
    this.later(this.wait * (1 + spread * Math.random()))
  }

  private halt(): void {
    this.isHalted = true
    this.say(this.form.dataset.autosaveHalted)
  }

  private say(text = ''): void {
    if (this.status) this.status.textContent = text
  }
}
