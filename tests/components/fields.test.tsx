// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Checkbox } from '~/components/ui/checkbox'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { counterText } from '~/components/ui/counter-text'
import { DateTimeField } from '~/components/ui/date-time-field'
import { ErrorSummary } from '~/components/ui/error-summary'
import { RadioGroup } from '~/components/ui/radio-group'
import { SelectField } from '~/components/ui/select-field'
import { TextAreaField } from '~/components/ui/text-area-field'
import { TextField } from '~/components/ui/text-field'

afterEach(cleanup)

const templates = { template: 'Ord: {count} af {limit}', overTemplate: 'Ord: {count} af {limit} – {over} for mange' }
const options = [
  { value: 'required', label: 'Krævet' },
  { value: 'desired', label: 'Ønsket' },
]

describe('a field', () => {
  it('is named by its label and described by hint and error', () => {
    render(<TextField name="email" label="E-mail" optionalText="valgfrit" hint="Kun til svar." error="Skriv en adresse." />)
    const field = screen.getByRole('textbox', { name: 'E-mail (valgfrit)', description: 'Kun til svar. Skriv en adresse.' })

    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.id).toBe('email')
  })

  it('without hint or error is neither described nor invalid', () => {
    render(<TextField name="title" label="Titel" />)
    const field = screen.getByRole('textbox', { name: 'Titel' })

    expect(field.getAttribute('aria-describedby')).toBeNull()
    expect(field.getAttribute('aria-invalid')).toBeNull()
  })

  it('of a date takes and gives a local time', () => {
    render(<DateTimeField name="deadline" kind="datetime-local" label="Frist" defaultValue="2026-12-03T10:00" />)

    expect(screen.getByLabelText<HTMLInputElement>('Frist').value).toBe('2026-12-03T10:00')
  })

  it('of a list offers its options', () => {
    render(<SelectField name="kind" label="Art" options={options} defaultValue="desired" />)

    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Art' }).value).toBe('desired')
  })
})

describe('a text area with a word limit', () => {
  it('shows the count from the server, and never cuts what is written', () => {
    render(<TextAreaField name="answer" label="Dit svar" counter={{ ...templates, count: 12, limit: 200 }} />)
    const area = screen.getByRole('textbox', { name: 'Dit svar', description: 'Ord: 12 af 200' })

    expect(area.getAttribute('maxlength')).toBeNull()
    expect(area.dataset.wordLimit).toBe('200')
  })

  it('leaves its templates for a script to fill in', () => {
    const { container } = render(<TextAreaField name="answer" label="Dit svar" counter={{ ...templates, count: 0, limit: 5 }} />)
    const counter = container.querySelector<HTMLElement>('[data-word-counter="answer"]')

    expect(counter?.dataset).toMatchObject({ wordLimit: '5', wordTemplate: templates.template, wordOverTemplate: templates.overTemplate })
  })

  it.each([
    [0, 'Ord: 0 af 200'],
    [200, 'Ord: 200 af 200'],
    [214, 'Ord: 214 af 200 – 14 for mange'],
  ])('says at %i words: %s', (count, text) => {
    expect(counterText({ ...templates, count, limit: 200 })).toBe(text)
  })
})

describe('a group of choices', () => {
  it('of radio buttons has the chosen one, and its first bears the id of the group', () => {
    render(<RadioGroup name="need" legend="Er den krævet?" options={options} defaultValue="desired" />)
    const group = screen.getByRole('group', { name: 'Er den krævet?' })

    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ønsket' }).checked).toBe(true)
    expect(group.querySelector('input')?.id).toBe('need')
  })

  it('of checkboxes has those ticked that were', () => {
    render(<CheckboxGroup name="needs" legend="Behov" options={options} defaultValues={['required']} error="Vælg flere" />)
    const ticked = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)

    expect(ticked).toEqual([true, false])
    expect(screen.getByRole('group', { name: 'Behov', description: 'Vælg flere' })).toBeTruthy()
  })

  it('may be a single statement', () => {
    render(<Checkbox name="notice" value="3" label="Jeg har læst det" error="Sæt kryds" />)

    expect(screen.getByRole('checkbox', { name: 'Jeg har læst det', description: 'Sæt kryds' })).toBeTruthy()
  })
})

describe('fields in a form of react-hook-form', () => {
  it('are registered as native inputs are', async () => {
    const submitted = vi.fn()
    function Form() {
      const { register, handleSubmit } = useForm({ defaultValues: { title: '', need: 'required', kinds: ['desired'] } })
      return (
        <form onSubmit={(event) => void handleSubmit((values) => submitted(values))(event)}>
          <TextField label="Titel" {...register('title')} />
          <RadioGroup legend="Behov" options={options} {...register('need')} />
          <CheckboxGroup legend="Slags" options={options} {...register('kinds')} />
          <button>Gem</button>
        </form>
      )
    }
    render(<Form />)

    await userEvent.type(screen.getByRole('textbox', { name: 'Titel' }), 'Jurist')
    await userEvent.click(screen.getByRole('radio', { name: 'Ønsket' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Krævet' }))
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }))

    await vi.waitFor(() => expect(submitted).toHaveBeenCalledWith({ title: 'Jurist', need: 'desired', kinds: ['required', 'desired'] }))
  })
})

describe('the error summary', () => {
  const errors = [{ href: '#email', message: 'Skriv en e-mail' }, { message: 'Fristen er udløbet' }]

  it('takes the focus and leads to the fields', () => {
    render(<ErrorSummary title="Ret fejlene" errors={errors} />)
    const summary = screen.getByRole('alert', { name: 'Ret fejlene' })

    expect(document.activeElement).toBe(summary)
    expect(screen.getByRole('link', { name: 'Skriv en e-mail' }).getAttribute('href')).toBe('#email')
    expect(screen.getByText('Fristen er udløbet').closest('a')).toBeNull()
  })

  it('takes the focus again after the next failed post', () => {
    const { rerender } = render(<ErrorSummary title="Ret fejlene" errors={errors} focusKey={1} />)
    const summary = screen.getByRole('alert')
    summary.blur()

    rerender(<ErrorSummary title="Ret fejlene" errors={errors} focusKey={2} />)

    expect(document.activeElement).toBe(summary)
  })

  it('asks the browser for the focus where no script runs', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="Ret fejlene" errors={errors} />)).toMatch(/<div id="fejl"[^>]* tabindex="-1"[^>]* autofocus=""/)
  })

  it('is not there when nothing is wrong', () => {
    const { container } = render(<ErrorSummary title="Ret fejlene" errors={[]} />)

    expect(container.innerHTML).toBe('')
  })
})
