import { linesOfTexts, textsFromLines, type LocalText } from '../../local-text'
import type { Asked, Option } from './kind'

/** An option's words; its id, should it be gone. */
export function optionText(id: string, { options }: Asked): LocalText {
  return options?.find((option) => option.id === id)?.text ?? { da: id, en: id }
}

/** Options as HR writes them: a line each, the same line in every language. Ids stay with their lines. */
export function optionsFromLines(lines: LocalText, before: readonly Option[]): Option[] {
  return textsFromLines(lines).map((text, index) => ({ id: before[index]?.id ?? freshId(before, index), text }))
}

function freshId(before: readonly Option[], index: number): string {
  const id = `option-${index + 1}`
  return before.some((option) => option.id === id) ? `${id}-new` : id
}

export function linesOfOptions(options: readonly Option[]): LocalText {
  return linesOfTexts(options.map(({ text }) => text))
}
