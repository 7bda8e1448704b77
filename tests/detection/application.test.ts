import { describe, expect, it } from 'vitest'
import { noKnowledge, type Knowledge } from '~/detection/detect'
import { detectInApplication } from '~/detection/detect-in-application'

/** Knows one name, as a finder of names would find it. */
const knowing = (name: string): Knowledge => ({
  ...noKnowledge,
  names: (text) => (text.includes(name) ? [{ start: text.indexOf(name), end: text.indexOf(name) + name.length, category: 'person-name', score: 0.9, recogniser: 'name-tagger' }] : []),
})
const found = (name: string, ...texts: string[]) => detectInApplication(texts.map((text) => ({ text, knowledge: knowing(name), without: new Set() })))
  .map((findings, index) => findings.map(({ start, end, recogniser }) => `${texts[index]?.slice(start, end) ?? ''} ${recogniser}`))

describe('mentions of a name', () => {
  it('are found in every answer, in parts and in the genitive, accents and all', () => {
    expect(found('Aysel Demirtaş', 'Min leder Aysel Demirtaş lærte mig det.', 'Aysel og jeg. Demirtas’ idé, AYSELs plan.', 'Ingen her.')).toEqual([
      ['Aysel Demirtaş name-tagger'], ['Aysel mention', 'Demirtas mention', 'AYSELs mention'], [],
    ])
  })

  it('are not the word of every day that the name is too', () => {
    expect(found('Storm Bo', 'Jeg spurgte Storm Bo.', 'Under en storm skal man bo sikkert. Bo sagde det til Storm.')).toEqual([['Storm Bo name-tagger'], ['Storm mention']])
  })

  it('in small letters when the name was', () => {
    expect(found('fatma', 'spørg fatma', 'det gjorde fatma og Fatmas søster')).toEqual([['fatma name-tagger'], ['fatma name-tagger', 'Fatmas mention']])
  })

  it('explain themselves', () => {
    const [, [finding] = []] = detectInApplication(['Hos Zahra', 'Zahra igen'].map((text) => ({ text, knowledge: knowing('Hos Zahra'), without: new Set() })))
    expect(finding).toMatchObject({ start: 0, end: 5, category: 'person-name', severity: 'high', suggestion: 'name', reason: { da: 'ligner navnet på en person' } })
  })
})

describe('what a question asks for', () => {
  it('is not found in its answer, and is in the others', () => {
    const answers = [new Set(['phone'] as const), new Set<never>()].map((without) => ({ text: 'Ring 51 38 07 26', knowledge: noKnowledge, without }))
    expect(detectInApplication(answers).map(({ length }) => length)).toEqual([0, 1])
  })
})
