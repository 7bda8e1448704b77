import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { helpBlocks } from '~/domain/text/help-markup'

const text = (words: string) => ({ kind: 'text', text: words })

describe('a help text', () => {
  it.each([
    ['paragraphs and lines', 'Et\nTo\n\nTre', [{ kind: 'paragraph', lines: [[text('Et')], [text('To')]] }, { kind: 'paragraph', lines: [[text('Tre')]] }]],
    ['a list', 'Skriv:\n- kort\n- klart', [{ kind: 'paragraph', lines: [[text('Skriv:')]] }, { kind: 'list', lines: [[text('kort')], [text('klart')]] }]],
    ['numbers', '1. først\n2) så', [{ kind: 'numbers', lines: [[text('først')], [text('så')]] }]],
    ['strong and emphasis', 'Skriv **kort** og *klart*, _ja_.', [{ kind: 'paragraph', lines: [[text('Skriv '), { kind: 'strong', text: 'kort' }, text(' og '), { kind: 'emphasis', text: 'klart' }, text(', '), { kind: 'emphasis', text: 'ja' }, text('.')]] }]],
    ['stars that mark nothing', '2 * 3 * 4, snake_case_name, **', [{ kind: 'paragraph', lines: [[text('2 * 3 * 4, snake_case_name, **')]] }]],
    ['HTML and links as they are', '<b>x</b> [y](http://z)', [{ kind: 'paragraph', lines: [[text('<b>x</b> [y](http://z)')]] }]],
    ['nothing', ' \n ', []],
  ])('%s', (_, written, blocks) => {
    expect(helpBlocks(written)).toEqual(blocks)
  })

  it('loses no letter, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (written) => {
      const letters = (words: string) => words.replace(/[\s*_+\-.)\d]/gu, '')
      const shown = helpBlocks(written).flatMap(({ lines }) => lines.flat().map((inline) => inline.text)).join('')
      expect(letters(shown)).toBe(letters(written))
    }))
  })
})
