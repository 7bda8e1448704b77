import type { InterfaceLanguage } from '~/domain/local-text'
import { formatFigure } from '~/i18n/format'

/** A figure on the scale 1–5, or a dash where it is not defined. */
export function figure(value: number | null, language: InterfaceLanguage): string {
  return value === null ? '–' : formatFigure(value, language)
}
