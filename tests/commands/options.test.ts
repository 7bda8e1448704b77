import { describe, expect, it } from 'vitest'
import { readOptions } from '~/commands/options'

const read = (...words: string[]) => readOptions({ lang: { type: 'string' }, jargon: { type: 'boolean' } }, words)

describe('the options of a command', () => {
  it.each([
    [['--lang=en', '--jargon'], { lang: 'en', jargon: true }],
    [['--lang', 'sv'], { lang: 'sv' }],
    [[], {}],
  ])('%j', (words, value) => { expect(read(...words)).toEqual({ ok: true, value }) })

  it.each([[['--loud']], [['--lang']], [['--jargon=yes']], [['da']]])('%j is refused with the names that there are', (words) => {
    expect(read(...words)).toMatchObject({ ok: false, refusal: expect.stringMatching(/--lang, --jargon/u) })
  })
})
