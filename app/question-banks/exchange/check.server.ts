import type { z } from 'zod'
import type { Bank } from '~/domain/questionnaire/bank'
import { ok, refused, type Result } from '~/domain/result'
import { bankFileFormat, questionOf } from '../bank-format.server'
import { mostProblems, problemCodes, type ExchangeProblem, type ProblemCode, type ProblemPlace } from './problem'

type BankFile = z.infer<typeof bankFileFormat>

type Path = readonly PropertyKey[]
interface Issue {
  readonly path: Path
  readonly code: ProblemCode
  readonly values: ExchangeProblem['values']
}

/** What was read from a file, as a bank; or everything that is wrong with it, each where it stands. */
export function checkBank(read: unknown, placeAt: (path: Path) => ProblemPlace): Result<Bank, readonly ExchangeProblem[]> {
  const parsed = bankFileFormat.safeParse(read, { reportInput: true })
  const issues = parsed.success ? mismatches(parsed.data) : parsed.error.issues.map(issueOf)
  if (parsed.success && issues.length === 0) return ok({ ...parsed.data, questions: parsed.data.questions.map(questionOf) })
  return refused(issues.slice(0, mostProblems).map(({ path, code, values }) => ({ place: placeAt(path), path: path.map(String).join('.'), code, values })))
}

type ZodIssue = z.core.$ZodIssue
type OfCode<Code extends ZodIssue['code']> = Extract<ZodIssue, { code: Code }>

const sizes = { string: ['empty', 'too-long'], array: ['too-few', 'too-many'] } as const satisfies Record<string, readonly [ProblemCode, ProblemCode]>
const sizeCodes = (origin: string) => (origin === 'string' || origin === 'array' ? sizes[origin] : (['too-small', 'too-large-number'] as const))

const readers: { readonly [Code in ZodIssue['code']]?: (issue: OfCode<Code>) => Issue } = {
  invalid_type: ({ path, input, expected }): Issue => (input === undefined ? { path, code: 'missing', values: {} } : { path, code: 'wrong-type', values: { expected } }),
  too_small: ({ path, origin, minimum }) => ({ path, code: sizeCodes(origin)[0], values: { limit: Number(minimum) } }),
  too_big: ({ path, origin, maximum }) => ({ path, code: sizeCodes(origin)[1], values: { limit: Number(maximum) } }),
  invalid_value: ({ path, input, values }): Issue => (input === undefined ? { path, code: 'missing', values: {} } : { path, code: 'unknown-value', values: { allowed: values.map(String).join(', ') } }),
  unrecognized_keys: ({ path, keys }) => ({ path: [...path, ...keys.slice(0, 1)], code: 'unknown-property', values: { name: keys.join(', ') } }),
  invalid_format: ({ path }) => ({ path, code: 'wrong-form', values: {} }),
  custom: ({ path, params }) => ({ path, code: problemCodes.find((code) => code === params?.code) ?? 'wrong-form', values: {} }),
}

function issueOf(issue: ZodIssue): Issue {
  const reader = readers[issue.code] as ((one: ZodIssue) => Issue) | undefined // the table pairs each code with the reader of its issue
  return reader?.(issue) ?? { path: issue.path, code: 'wrong-form', values: {} }
}

/** What no single value shows. */
function mismatches({ qualifications, questions }: BankFile): Issue[] {
  const known = new Set(qualifications.map(({ id }) => id))
  const covered = new Set(questions.flatMap(({ scored, status, covers }) => (scored && status !== 'retired' ? covers : [])))
  return [
    ...twice(qualifications, 'qualifications'),
    ...twice(questions, 'questions'),
    ...questions.flatMap(({ covers }, index) => covers.flatMap((id, at) => (known.has(id) ? [] : [{ path: ['questions', index, 'covers', at], code: 'unknown-qualification' as const, values: { id } }]))),
    ...qualifications.flatMap(({ id }, index) => (covered.has(id) ? [] : [{ path: ['qualifications', index, 'id'], code: 'uncovered' as const, values: { id } }])),
  ]
}

function twice(items: readonly { readonly id: string }[], name: string): Issue[] {
  return items.flatMap(({ id }, index) => (items.findIndex((one) => one.id === id) < index ? [{ path: [name, index, 'id'], code: 'duplicate-id' as const, values: { id } }] : []))
}
