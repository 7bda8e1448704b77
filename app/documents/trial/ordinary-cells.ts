import { ok, refused, type Result } from '~/domain/result'
import { asPeople, shareNames, type OrdinaryColumn, type OrdinaryRow, type People, type RowProblem, type ShareName } from '~/domain/trial/ordinary'
import { quarterIn } from '~/domain/trial/quarters'

/** The departments' ids by their names in any language, in small letters. */
export type KnownDepartments = ReadonlyMap<string, string>

export interface RowContext {
  readonly departments: KnownDepartments
  /** The quarter that runs. */
  readonly now: string
}

type Cells = ReadonlyMap<OrdinaryColumn, string>
type Read<T> = { readonly value: T } | { readonly problem: Pick<RowProblem, 'code' | 'found'> }

const [mostRecruitments, mostPeople, mostDays, mostHours] = [10_000, 1_000_000, 3650, 10_000]

/** Reads one row, cell by cell; all that is wrong in it is told at once. */
export function rowOf(cells: Cells, context: RowContext): Result<OrdinaryRow, readonly RowProblem[]> {
  const problems: RowProblem[] = []
  const read = <T>(name: OrdinaryColumn, by: (written: string) => Read<T>, otherwise: T): T => {
    const found = by(cells.get(name) ?? '')
    if ('value' in found) return found.value
    problems.push({ name, ...found.problem })
    return otherwise
  }
  const people = (name: OrdinaryColumn) => read(name, optional((written) => countOfPeople(written, mostPeople)), null)
  const row: OrdinaryRow = {
    department: read('department', (written) => departmentIn(written, context.departments), ''),
    quarter: read('quarter', (written) => quarterOf(written, context.now), ''),
    recruitments: read('recruitments', (written) => atLeastOne(whole(written, mostRecruitments)), 1),
    applicants: people('applicants'), invited: people('invited'), hired: people('hired'),
    days: read('days', optional((written) => decimal(written, mostDays)), null),
    hours: read('hours', optional((written) => decimal(written, mostHours)), null),
    shares: Object.fromEntries(shareNames.flatMap((name): [ShareName, People][] => {
      const share = read(name, optional(shareIn), null)
      return share === null ? [] : [[name, share]]
    })),
  }
  return problems.length > 0 ? refused(problems) : ok(row)
}

const wrong = (code: RowProblem['code'], found = ''): { readonly problem: Pick<RowProblem, 'code' | 'found'> } => ({ problem: { code, found: found.slice(0, 80) } })

function departmentIn(written: string, departments: KnownDepartments): Read<string> {
  if (written === '') return wrong('missing')
  const id = departments.get(written.toLowerCase())
  return id === undefined ? wrong('unknown-department', written) : { value: id }
}

function quarterOf(written: string, now: string): Read<string> {
  if (written === '') return wrong('missing')
  const quarter = quarterIn(written)
  if (quarter === null) return wrong('not-a-quarter', written)
  return quarter > now ? wrong('later-quarter', written) : { value: quarter }
}

const optional = <T>(read: (written: string) => Read<T>) => (written: string): Read<T | null> => (written === '' || written === '-' ? { value: null } : read(written))

const isFew = (written: string): boolean => /^(?:<|under|fewer than|færre end)\s*5$/iu.test(written)

function countOfPeople(written: string, most: number): Read<People> {
  if (isFew(written)) return { value: 'few' }
  const read = whole(written, most)
  return 'value' in read ? { value: asPeople(read.value) } : read
}

function shareIn(written: string): Read<People> {
  return isFew(written) ? { value: 'few' } : whole(written.replace(/\s*%$/u, ''), 100)
}

/** Spaces may part thousands; a point may not, for it is a decimal point elsewhere. */
function whole(written: string, most: number): Read<number> {
  if (written === '') return wrong('missing')
  const plain = written.replaceAll(/[\s\u00A0]/gu, '')
  if (/^\d+[.,]\d+$/u.test(plain)) return wrong('not-whole', written)
  if (!/^\d{1,9}$/u.test(plain)) return wrong('not-a-number', written)
  return Number(plain) > most ? wrong('too-high', written) : { value: Number(plain) }
}

const atLeastOne = (read: Read<number>): Read<number> => ('value' in read && read.value === 0 ? wrong('none', '0') : read)

function decimal(written: string, most: number): Read<number> {
  if (!/^\d{1,5}(?:[.,]\d{1,2})?$/u.test(written)) return wrong('not-a-number', written)
  const value = Number(written.replace(',', '.'))
  return value > most ? wrong('too-high', written) : { value }
}
