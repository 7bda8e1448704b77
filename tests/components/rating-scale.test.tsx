// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseRating, isTyping } from '~/components/ui/choose-rating'
import { RatingScale } from '~/components/ui/rating-scale'

afterEach(cleanup)

const levels = [1, 2, 3, 4, 5].map((value) => ({ value }))
const notRated = { value: 'cannot-judge', label: 'Kan ikke bedømmes' }

function renderScale(onRate?: (value: string) => void) {
  return render(
    <form aria-label="Bedømmelse">
      <RatingScale legend="Din bedømmelse" name="score" levels={levels} notRated={notRated} lowLabel="Lavest" highLabel="Højest" onRate={onRate} />
      <input aria-label="Titel" />
      <textarea aria-label="Note" />
    </form>,
  )
}

const scoreOf = () => new FormData(screen.getByRole<HTMLFormElement>('form')).get('score')

describe('the rating scale', () => {
  it('is a group of radio buttons, none of them chosen, the ends in words', () => {
    renderScale()
    const names = screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent?.trim())

    expect(screen.getByRole('group', { name: 'Din bedømmelse' })).toBeTruthy()
    expect(names).toEqual(['1 Lavest', '2', '3', '4', '5 Højest', 'Kan ikke bedømmes'])
    expect(scoreOf()).toBeNull()
  })

  it('shows what was given before', () => {
    render(<RatingScale legend="Bedøm" name="score" levels={levels} defaultValue="4" />)

    expect(screen.getByRole<HTMLInputElement>('radio', { name: '4' }).checked).toBe(true)
  })

  it.each([
    ['1', '1'],
    ['5', '5'],
    ['0', 'cannot-judge'],
  ])('takes the key %s for %s', async (key, score) => {
    const rated = vi.fn()
    renderScale(rated)

    await userEvent.tab()
    await userEvent.keyboard(key)

    expect(scoreOf()).toBe(score)
    expect(rated.mock.calls).toEqual([[score]])
  })

  it.each(['6', 'a', '{Control>}3{/Control}'])('leaves the key %s alone', async (key) => {
    renderScale()

    await userEvent.tab()
    await userEvent.keyboard(key)

    expect(scoreOf()).toBeNull()
  })

  it('can be answered from anywhere on the page', () => {
    const rated = vi.fn()
    renderScale(rated)

    expect(chooseRating(document, '3')).toBe(true)
    expect(chooseRating(document, '9')).toBe(false)
    expect(rated.mock.calls).toEqual([['3']])
  })
})

describe('a key', () => {
  it('belongs to the text that is being written, not to a shortcut', () => {
    renderScale()

    expect(isTyping(screen.getByRole('textbox', { name: 'Note' }))).toBe(true)
    expect(isTyping(screen.getByRole('textbox', { name: 'Titel' }))).toBe(true)
    expect(isTyping(screen.getByRole('radio', { name: '2' }))).toBe(false)
    expect(isTyping(null)).toBe(false)
  })
})
