// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { autosave } from '~/enhancer/autosave'
import { showPrintButtons } from '~/enhancer/print-buttons'
import { countAlong } from '~/enhancer/word-counter'

const page = `
  <form method="post" action="/application/questions/1" data-autosave="/application/questions/1/autosave"
    data-autosave-saved="Gemt kl. {time}" data-autosave-busy="Om et øjeblik" data-autosave-failed="Ikke gemt" data-autosave-halted="Stoppet">
    <input type="hidden" name="revision" value="0">
    <textarea id="answer" name="answer"></textarea>
    <p data-word-counter="answer" data-word-limit="3" data-word-template="{count} af {limit}" data-word-over-template="{over} for mange"></p>
    <p data-word-counter-live="answer"></p>
    <div id="autosave-status"></div>
    <button name="intent" value="next">Gem</button>
  </form>
  <button type="button" data-print hidden>Udskriv</button>`

const one = <E extends Element>(selector: string) => {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const status = () => one('#autosave-status').textContent
const revision = () => one<HTMLInputElement>('[name=revision]').value

function write(text: string) {
  const field = one<HTMLTextAreaElement>('textarea')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const leaveField = () => one('textarea').dispatchEvent(new Event('focusout', { bubbles: true }))
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const saved = (revision: number) => Response.json({ revision, time: '14.32' })

const fetched = vi.fn<(url: string, init: { body: URLSearchParams; signal: AbortSignal }) => Promise<Response>>()
const bodies = () => fetched.mock.calls.map(([, { body }]) => Object.fromEntries(body))

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
  fetched.mockReset()
  vi.stubGlobal('fetch', fetched)
  document.body.innerHTML = page
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('saving along', () => {
  beforeEach(() => { autosave(one('form')) })

  it('saves two seconds after the last key, and says when', async () => {
    fetched.mockResolvedValueOnce(saved(1))
    write('Jeg')
    await wait(1900)
    write('Jeg har')
    await wait(1900)
    expect(fetched).not.toHaveBeenCalled()
    await wait(200)
    expect(bodies()).toEqual([{ answer: 'Jeg har', revision: '0' }])
    expect([status(), revision()]).toEqual(['Gemt kl. 14.32', '1'])
  })

  it('saves at once on leaving the field, and only what is new', async () => {
    fetched.mockResolvedValueOnce(saved(1))
    leaveField()
    write('Jeg har')
    leaveField()
    await wait(0)
    leaveField()
    await wait(10_000)
    expect(bodies()).toEqual([{ answer: 'Jeg har', revision: '0' }])
  })

  it('saves what was written while it was saving, from the new revision', async () => {
    let arrive = (_: Response) => {}
    fetched.mockReturnValueOnce(new Promise((resolve) => { arrive = resolve })).mockResolvedValueOnce(saved(2))
    write('et')
    leaveField()
    write('et to')
    await wait(3000)
    expect(fetched).toHaveBeenCalledTimes(1)
    arrive(saved(1))
    await wait(2100)
    expect(bodies()).toEqual([{ answer: 'et', revision: '0' }, { answer: 'et to', revision: '1' }])
  })

  it('tries again with longer and longer pauses, first with what may have arrived', async () => {
    fetched.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValueOnce(new Response('', { status: 503 })).mockResolvedValueOnce(saved(1)).mockResolvedValueOnce(saved(2))
    write('et')
    leaveField()
    await wait(0)
    expect(status()).toBe('Ikke gemt')
    write('et to')
    await wait(3900)
    expect(fetched).toHaveBeenCalledTimes(1)
    await wait(200)
    expect(fetched).toHaveBeenCalledTimes(2)
    await wait(7000)
    expect(fetched).toHaveBeenCalledTimes(2)
    await wait(1100)
    await wait(2000)
    expect(bodies().map(({ answer }) => answer)).toEqual(['et', 'et', 'et', 'et to'])
    expect([status(), revision()]).toEqual(['Gemt kl. 14.32', '2'])
  })

  it('comes back when the busy server said, with what stands there by then', async () => {
    const busy = new Response(null, { status: 503, headers: { 'Retry-After': '12' } })
    fetched.mockResolvedValueOnce(busy).mockResolvedValueOnce(saved(1))
    write('et')
    leaveField()
    await wait(0)
    expect(status()).toBe('Om et øjeblik')
    write('et to')
    leaveField()
    await wait(11_900)
    expect(fetched).toHaveBeenCalledTimes(1)
    await wait(200)
    expect(bodies()).toEqual([{ answer: 'et', revision: '0' }, { answer: 'et to', revision: '0' }])
    expect([status(), revision()]).toEqual(['Gemt kl. 14.32', '1'])
  })

  it.each([
    ['nothing', null, 0, 4000], ['a date', 'Mon, 02 Mar 2026 08:00:00 GMT', 0, 4000], ['too little', '1', 0, 4000], ['very much', '9999', 0, 60_000], ['twelve seconds, and others come too', '12', 0.5, 13_500],
  ])('told to wait by %s it still waits a fair while', async (_what, header, drawn, expected) => {
    vi.spyOn(Math, 'random').mockReturnValue(drawn)
    fetched.mockResolvedValueOnce(new Response(null, { status: 503, headers: header === null ? {} : { 'Retry-After': header } })).mockResolvedValueOnce(saved(1))
    write('et')
    leaveField()
    await wait(expected - 50)
    expect(fetched).toHaveBeenCalledTimes(1)
    await wait(100)
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('gives a silent connection up and sends the same text again', async () => {
    fetched.mockImplementationOnce((_, { signal }) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new DOMException('cut', 'AbortError')) }) })).mockResolvedValueOnce(saved(1))
    write('et')
    leaveField()
    await wait(19_900)
    expect(status()).toBe('')
    await wait(200)
    expect(status()).toBe('Ikke gemt')
    await wait(4000)
    expect(bodies()).toEqual([{ answer: 'et', revision: '0' }, { answer: 'et', revision: '0' }])
  })

  it('is not held back from sending the form while it waits', async () => {
    fetched.mockResolvedValueOnce(new Response(null, { status: 503 }))
    write('et')
    leaveField()
    await wait(0)
    expect(one('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))).toBe(true)
    await wait(60_000)
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('stops at a refusal, says so and leaves the text alone', async () => {
    fetched.mockResolvedValueOnce(Response.json({ refusal: 'stale' }, { status: 409 }))
    write('et')
    leaveField()
    await wait(0)
    write('et to')
    await wait(10_000)
    expect(fetched).toHaveBeenCalledTimes(1)
    expect([status(), revision(), one<HTMLTextAreaElement>('textarea').value]).toEqual(['Stoppet', '0', 'et to'])
  })

  it('lets the form go only when what is on its way has arrived', async () => {
    let arrive = (_: Response) => {}
    fetched.mockReturnValueOnce(new Promise((resolve) => { arrive = resolve }))
    const posted = vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(() => {})
    write('et')
    leaveField()
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: one<HTMLButtonElement>('form button') })
    expect(one('form').dispatchEvent(submit)).toBe(false)
    expect(posted).not.toHaveBeenCalled()
    arrive(saved(1))
    await wait(0)
    expect(posted).toHaveBeenCalledExactlyOnceWith(one('form button'))
    expect(revision()).toBe('1')
  })
})

describe('the word counter', () => {
  it('counts along by the server’s rule, without ever stopping the writer', async () => {
    countAlong(document)
    write('en e-mail\u200b to')
    expect(one('[data-word-counter]').textContent).toBe('3 af 3')
    write('et to tre fire fem')
    expect(one('[data-word-counter]').textContent).toBe('2 for mange')
    expect(one('[data-word-counter]').classList.contains('is-over')).toBe(true)
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('et to tre fire fem')
  })

  it('is read out only in a pause', async () => {
    countAlong(document)
    write('et')
    write('et to')
    await wait(1000)
    expect(one('[data-word-counter-live]').textContent).toBe('')
    await wait(600)
    expect(one('[data-word-counter-live]').textContent).toBe('2 af 3')
  })
})

describe('printing', () => {
  it('has its button only where a script can make it work', () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {})
    showPrintButtons(document)
    one<HTMLButtonElement>('[data-print]').click()
    expect(one<HTMLElement>('[data-print]').hidden).toBe(false)
    expect(print).toHaveBeenCalledOnce()
  })
})
