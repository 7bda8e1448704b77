/** The languages in which an organisation writes its own texts and its staff work. */
export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'da'

/** The languages in which applicants are met. A further one is a folder in app/i18n/locales and a line here and in `readIn`. */
export const interfaceLanguages = [...languages, 'sv', 'nb', 'fi'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** In which order the organisation's own texts are looked for, by the language of the reader. */
const readIn: Readonly<Record<InterfaceLanguage, readonly Language[]>> = {
  da: ['da', 'en'], en: ['en', 'da'], sv: ['da', 'en'], nb: ['da', 'en'], fi: ['en', 'da'],
}

/** A text of an organisation's own (a title, a prompt, an anchor). Danish is the source; others may be missing. */
export type LocalText = { readonly [L in Language]?: string }

/** The language that a text is read in by a reader of `language`: the first of theirs that it is written in. */
export function languageOfText(text: LocalText | null | undefined, language: InterfaceLanguage): Language {
  return readIn[language].find((one) => text?.[one]) ?? staffLanguage(language)
}

/** The text in the language that its reader reads best, or '' when it is written in none. */
export function inLanguage(text: LocalText | null | undefined, language: InterfaceLanguage): string {
  return text?.[languageOfText(text, language)] ?? ''
}

/** The nearest language of the staff's pages. */
export function staffLanguage(language: InterfaceLanguage): Language {
  return readIn[language][0] ?? defaultLanguage
}

export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return interfaceLanguages.some((language) => language === value)
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** The language that answers are taken to be written in: the interface's when the post takes answers in it, otherwise the post's first. */
export function answerLanguage(taken: readonly Language[], ofInterface: InterfaceLanguage): Language {
  return taken.find((language) => language === ofInterface) ?? taken[0] ?? staffLanguage(ofInterface)
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
