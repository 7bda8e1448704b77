/** The languages the interface is complete in. A further language is a folder in app/i18n/locales and a word here. */
export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'da'

/** A text of an organisation's own (a title, a prompt, an anchor). Danish is the source; others may be missing. */
export type LocalText = { readonly [L in Language]?: string }

/** The text in the wanted language, else in Danish, else in any language that has it, else ''. */
export function inLanguage(text: LocalText | null | undefined, language: Language): string {
  if (!text) return ''
  return text[language] || text[defaultLanguage] || languages.map((other) => text[other]).find(Boolean) || ''
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** The language that answers are taken to be written in: the interface's when the post takes answers in it, otherwise the post's first. */
export function answerLanguage(taken: readonly Language[], ofInterface: Language): Language {
  return taken.includes(ofInterface) ? ofInterface : (taken[0] ?? ofInterface)
}

/** Texts as a field writes them, a line each, the same line in every language. A line that is empty in all of them is none. */
export function textsFromLines(lines: LocalText): LocalText[] {
  const written = languages.map((language) => ({ language, lines: (lines[language] ?? '').split('\n').map((line) => line.trim()) }))
  const rows = Array.from({ length: Math.max(...written.map((one) => one.lines.length)) }, (_, row) =>
    Object.fromEntries(written.flatMap((one) => (one.lines[row] ? [[one.language, one.lines[row]]] : []))))
  return rows.filter((text) => Object.keys(text).length > 0)
}

/** The reverse of `textsFromLines`. */
export function linesOfTexts(texts: readonly LocalText[]): LocalText {
  return Object.fromEntries(languages.map((language) => [language, texts.map((text) => text[language] ?? '').join('\n').trimEnd()]))
}
