import type { LocalText } from '../../local-text'
import type { Asked } from './kind'

/** An option's words; its id, should it be gone. */
export function optionText(id: string, { options }: Asked): LocalText {
  return options?.find((option) => option.id === id)?.text ?? { da: id, en: id }
}
