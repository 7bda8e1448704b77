import { interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'

/** Every date on screen is the date in Denmark, whatever clock the server or the reader lives by. */
export const timeZone = 'Europe/Copenhagen'

/** English is British: day before month, 24-hour clock. */
const locales: Readonly<Record<InterfaceLanguage, string>> = { da: 'da-DK', en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO', fi: 'fi-FI' }

/** An Intl object costs more to make than to use by far: one of each kind per language. */
function perLanguage<T>(make: (locale: string) => T): (language: InterfaceLanguage) => T {
  const made = new Map(interfaceLanguages.map((language) => [language, make(locales[language])]))
  return (language) => made.get(language) ?? make(locales[language])
}

const dates = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }))
const shortDates = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' }))
const datesAndTimes = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' }))
const times = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }))
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
const figures = perLanguage((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }))
const coefficients = perLanguage((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }))
const percents = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const hours = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' }))
const minutes = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }))

/** 3. december 2026 */
export function formatDate(date: Date, language: InterfaceLanguage): string {
  return dates(language).format(date)
}

/** 3. dec. 2026 */
export function formatShortDate(date: Date, language: InterfaceLanguage): string {
  return shortDates(language).format(date)
}

/** 3. december 2026 kl. 10.00 */
export function formatDateTime(date: Date, language: InterfaceLanguage): string {
  return datesAndTimes(language).format(date)
}

/** 10.00 */
export function formatTime(date: Date, language: InterfaceLanguage): string {
  return times(language).format(date)
}

/** At most two decimals: 3,25 in Danish. */
export function formatNumber(value: number, language: InterfaceLanguage): string {
  return numbers(language).format(value)
}

/** Always two decimals, so that columns of figures can be compared: 3,50 in Danish. */
export function formatFigure(value: number, language: InterfaceLanguage): string {
  return figures(language).format(value)
}

/** Always three decimals, as the limits of coefficients have: 0,667 in Danish. */
export function formatCoefficient(value: number, language: InterfaceLanguage): string {
  return coefficients(language).format(value)
}

/** A share from 0 to 1 in whole per cent. */
export function formatPercent(share: number, language: InterfaceLanguage): string {
  return percents(language).format(share)
}

/** Whole minutes in words: 45 minutter, 1 time og 5 minutter. */
export function formatDuration(totalMinutes: number, language: InterfaceLanguage): string {
  const whole = Math.max(0, Math.round(totalMinutes))
  const [wholeHours, rest] = [Math.floor(whole / 60), whole % 60]
  const parts = [
    ...(wholeHours > 0 ? [hours(language).format(wholeHours)] : []),
    ...(rest > 0 || wholeHours === 0 ? [minutes(language).format(rest)] : []),
  ]
  return formatList(parts, language)
}

/** æbler, pærer og bananer */
export function formatList(items: readonly string[], language: InterfaceLanguage): string {
  return lists(language).format(items)
}
