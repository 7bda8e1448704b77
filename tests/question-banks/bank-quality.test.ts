import { describe, expect, it } from 'vitest'
import { languages } from '~/domain/local-text'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import { anchorLevels } from '~/domain/questionnaire/question'
import { likeness, lix } from '~/domain/text/readability'
import { lintText } from '~/linting/lint-text'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'

// What a machine can read of a bank's quality; people read the rest.

const loaded = await loadBanks(banksFolder())
const banks = loaded.ok ? loaded.value : []

/** Above these two texts are taken for the same in other words. They were set where a person began to say “that again”. */
const alike = { anchorsOfOne: 0.45, anchorsOfTwo: 0.5, prompts: 0.55 } as const

const anchorsOf = ({ anchors }: BankQuestion, language: 'da' | 'en') => anchorLevels.flatMap((level) => anchors?.[level][language] ?? [])

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]))
}

it('there is something to read', () => {
  expect(banks.length).toBeGreaterThan(10)
})

describe.each(banks.map((bank): [string, Bank] => [bank.id, bank]))('%s', (_, bank) => {
  const scored = bank.questions.filter((question) => question.scored)

  it('has six to twelve qualifications with indicators, and at least twelve questions of several approaches', () => {
    expect(bank.qualifications.length).toBeGreaterThanOrEqual(6)
    expect(bank.qualifications.length).toBeLessThanOrEqual(12)
    expect(bank.questions.length).toBeGreaterThanOrEqual(12)
    expect(new Set(bank.questions.map(({ approach }) => approach)).size).toBeGreaterThanOrEqual(4)
  })

  it('has anchors that describe different things done, not the same in stronger words', () => {
    const same = scored.flatMap((question) => languages.flatMap((language) =>
      pairs(anchorsOf(question, language)).filter(([a, b]) => likeness(a, b) > alike.anchorsOfOne).map(() => `${question.id} (${language})`)))
    expect(same).toEqual([])
  })

  it('has no anchor twice and no question twice', () => {
    const twice = languages.flatMap((language) => pairs(scored).flatMap(([one, other]) => [
      ...(likeness(one.prompt[language] ?? '', other.prompt[language] ?? '') > alike.prompts ? [`${one.id} asks what ${other.id} asks (${language})`] : []),
      ...anchorsOf(one, language).flatMap((a) => anchorsOf(other, language).filter((b) => likeness(a, b) > alike.anchorsOfTwo).map(() => `${one.id} and ${other.id} have an anchor in common (${language})`)),
    ]))
    expect(twice).toEqual([])
  })

  it('reads as easily as the family promises', () => {
    const hard = bank.questions.map(({ id, prompt, help }) => [id, Math.round(lix(`${prompt.da ?? ''} ${help.da ?? ''}`))] as const).filter(([, index]) => index > bank.lixAtMost)
    expect(hard).toEqual([])
  })

  it('asks for nothing that it should not, and asks well: nothing for the linter to point out', () => {
    const texts = bank.questions.flatMap(({ id, approach, ...question }) => languages.flatMap((language) =>
      [question.prompt, question.help].map((text) => ({ id, approach, language, text: text[language] ?? '' }))))
    const found = texts.flatMap(({ id, approach, language, text }) =>
      lintText(text, { kind: 'question', language, approach }).map(({ rule, start, end }) => `${id} (${language}) ${rule}: ${text.slice(start, end)}`))
    expect(found).toEqual([])
  })

  it('cites where each idea comes from', () => {
    expect(bank.questions.filter(({ source }) => source.length < 15).map(({ id }) => id)).toEqual([])
  })
})
