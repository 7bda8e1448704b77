import { languages, type LocalText } from '../../local-text'
import { inEveryLanguage, type Asked, type Option } from './kind'

/** An option's words; its id, should it be gone. */
export function optionText(id: string, { options }: Asked): LocalText {
  return options?.find((option) => option.id === id)?.text ?? { da: id, en: id }
}

/** Options as HR writes them: a line each, the same line in every language. Ids stay with their lines. */
export function optionsFromLines(lines: LocalText, before: readonly Option[]): Option[] {
  const written = new Map(languages.map((language) => [language, (lines[language] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')]))
  const count = Math.max(...[...written.values()].map(({ length }) => length))
  return Array.from({ length: count }, (_, index) => ({
    id: before[index]?.id ?? freshId(before, index),
    text: Object.fromEntries(languages.flatMap((language) => (written.get(language)?.[index] ? [[language, written.get(language)?.[index]]] : []))),
  }))
}

function freshId(before: readonly Option[], index: number): string {
  const id = `option-${index + 1}`
  return before.some((option) => option.id === id) ? `${id}-new` : id
}

export function linesOfOptions(options: readonly Option[]): LocalText {
  return inEveryLanguage((language) => options.map(({ text }) => text[language] ?? '').join('\n').trim())
}
