// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type FormEvent } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Button } from '~/components/ui/button'
import { ButtonLink } from '~/components/ui/button-link'
import { Dialog } from '~/components/ui/dialog'
import { LanguageSwitcher } from '~/components/ui/language-switcher'

afterEach(cleanup)

const reason = 'Spørgsmålene dækker ikke alle kvalifikationer.'

describe('a button', () => {
  it('submits the form it stands in', async () => {
    const submitted = vi.fn((event: FormEvent) => event.preventDefault())
    render(
      <form onSubmit={submitted}>
        <Button name="intent" value="save">
          Gem
        </Button>
      </form>,
    )

    await userEvent.click(screen.getByRole('button', { name: 'Gem' }))

    expect(submitted).toHaveBeenCalledOnce()
  })

  it('that may not be pressed says why, can be reached by keyboard, and does nothing', async () => {
    const submitted = vi.fn((event: FormEvent) => event.preventDefault())
    const clicked = vi.fn()
    render(
      <form onSubmit={submitted}>
        <Button name="intent" value="publish" onClick={clicked} disabledReason={reason}>
          Offentliggør
        </Button>
      </form>,
    )
    const button = screen.getByRole('button', { name: 'Offentliggør', description: reason })

    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(button)

    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.getAttribute('name')).toBeNull()
    expect(screen.getByText(reason)).toBeTruthy()
    expect(submitted).not.toHaveBeenCalled()
    expect(clicked).not.toHaveBeenCalled()
  })
})

describe('a link that looks like a button', () => {
  it('leads to its page', () => {
    render(<ButtonLink href="/hr/new">Ny rekruttering</ButtonLink>)

    expect(screen.getByRole('link', { name: 'Ny rekruttering' }).getAttribute('href')).toBe('/hr/new')
  })

  it('that cannot be followed yet leads nowhere and says why', () => {
    render(
      <ButtonLink href="/hr/ranking" disabledReason={reason}>
        Se rangordenen
      </ButtonLink>,
    )
    const link = screen.getByRole('link', { name: 'Se rangordenen', description: reason })

    expect(link.getAttribute('href')).toBeNull()
    expect(link.getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a dialog', () => {
  function Page() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button type="button" onClick={() => setOpen(true)}>
          Offentliggør
        </Button>
        <Dialog id="publish" title="Vil du offentliggøre?" open={open} onClose={() => setOpen(false)} closeLabel="Luk">
          Intet kan ændres bagefter.
        </Dialog>
      </>
    )
  }

  it('opens, is named by its title, and closes when the browser closes it', async () => {
    render(<Page />)
    expect(screen.queryByRole('dialog')).toBeNull()

    await userEvent.click(screen.getByRole('button', { name: 'Offentliggør' }))
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Vil du offentliggøre?' })
    expect(dialog.open).toBe(true)

    dialog.dispatchEvent(new Event('close'))
    await vi.waitFor(() => expect(dialog.open).toBe(false))
  })
})

describe('the language switcher', () => {
  it('posts the language and the page to come back to, each language by its own name', () => {
    const languages = [
      { code: 'da', label: 'Dansk' },
      { code: 'en', label: 'English' },
    ]
    render(<LanguageSwitcher label="Sprog" current="da" languages={languages} returnTo="/posts/7?x=1" />)
    const form = screen.getByRole<HTMLFormElement>('form', { name: 'Sprog' })
    const english = screen.getByRole<HTMLButtonElement>('button', { name: 'English' })

    expect(form.method).toBe('post')
    expect(form.getAttribute('action')).toBe('/language')
    expect([...new FormData(form, english)]).toEqual([
      ['returnTo', '/posts/7?x=1'],
      ['language', 'en'],
    ])
    expect(english.lang).toBe('en')
    expect(screen.getByRole('button', { current: true }).textContent).toBe('Dansk')
  })
})
