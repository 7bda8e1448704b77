import type { MonitoringQuestion, MonitoringThreshold } from './questions'

/**
 * On what ground people may be asked. Nothing is asked before one was written by an administrator and confirmed by somebody else: what is asked concerns ethnic
 * origin and the like (GDPR art. 9), an employer may not ask for it when hiring (forskelsbehandlingsloven § 4), and exceptions are narrow (§§ 6 and 9).
 */
export interface MonitoringBasis {
  readonly key: number
  readonly id: string
  /** The named person's own words: which provision, for what, and why it needs no less. */
  readonly ground: string
  readonly questions: readonly MonitoringQuestion[]
  readonly threshold: MonitoringThreshold
  readonly writtenById: string
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly confirmedBy: string | null
  readonly confirmedAt: Date | null
  readonly endedAt: Date | null
}

/** Whether people are asked on it: confirmed, and not ended. */
export const isInForce = ({ confirmedAt, endedAt }: Pick<MonitoringBasis, 'confirmedAt' | 'endedAt'>): boolean => confirmedAt !== null && endedAt === null

export type BasisRefusal = 'basis-stands' | 'not-asked' | 'same-person'

/** Why a basis cannot be confirmed by this person; null when it can. */
export function confirmBasisRefusal(basis: Pick<MonitoringBasis, 'writtenById' | 'confirmedAt' | 'endedAt'> | null, personId: string): BasisRefusal | null {
  if (basis === null || basis.endedAt !== null) return 'not-asked'
  if (basis.confirmedAt !== null) return 'basis-stands'
  return basis.writtenById === personId ? 'same-person' : null
}

/** The calendar quarter, in Denmark's time as the day is given: `2027-Q1`. */
export function quarterOf(localDay: string): string {
  return `${localDay.slice(0, 4)}-Q${Math.ceil(Number(localDay.slice(5, 7)) / 3)}`
}

/** The first day of the quarter after it, ISO. */
export function nextQuarterBegins(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))]
  return number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`
}
