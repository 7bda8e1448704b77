import { localDayAt } from '../recruitment/local-time'

/** The quarter in which a day lies: `2026-3`. */
export function quarterOfDay(localDay: string): string {
  return `${localDay.slice(0, 4)}-${Math.ceil(Number(localDay.slice(5, 7)) / 3)}`
}

/** The quarter in Denmark in which something was: `2026-3`. */
export const quarterOf = (at: Date): string => quarterOfDay(localDayAt(at))

/** A quarter as people write it (2026K3, 2026-Q3, 3/2026, 2026-3), as `2026-3`; null: it is none. */
export function quarterIn(written: string): string | null {
  const { year, quarter } = (/^(?<year>20\d\d)[\s.-]*[KQkq]?[\s.-]*(?<quarter>[1-4])$/u.exec(written.trim()) ?? /^[KQkq]?(?<quarter>[1-4])[.\s]*(?:kvartal|quarter)?[\s/-]+(?<year>20\d\d)$/u.exec(written.trim()))?.groups ?? {}
  return year && quarter ? `${year}-${quarter}` : null
}

/** All quarters from one to another, both among them. */
export function quartersBetween(first: string, last: string): string[] {
  const [from, to] = [numberOf(first), numberOf(last)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${Math.floor((from + index) / 4)}-${((from + index) % 4) + 1}`)
}

function numberOf(quarter: string): number {
  const [year, which] = quarter.split('-').map(Number)
  return (year ?? 0) * 4 + (which ?? 1) - 1
}
