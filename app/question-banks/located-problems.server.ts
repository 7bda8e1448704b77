import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'

/** Something wrong in a bank file, where an editor can jump to it. Lines and columns count from 1. */
export interface BankProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface ReadFile<T> {
  readonly value: T | null
  readonly problems: readonly BankProblem[]
  /** Where a path stands in the file, for what only a comparison of files can find. */
  problemAt(path: readonly PropertyKey[], message: string): BankProblem
}

/** A text as YAML understands it, and where everything in it stands. Lines and columns count from 1. */
export interface Located {
  readonly value: unknown
  readonly errors: readonly { readonly line: number; readonly column: number; readonly message: string }[]
  /** Where a path stands in the text, or the nearest thing above it that is there. */
  placeAt(path: readonly PropertyKey[]): { line: number; column: number }
}

/** Parses YAML 1.2, of which JSON is a part. Never throws. */
export function readLocated(text: string): Located {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, strict: true, uniqueKeys: true })
  const placeOfOffset = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const placeAt = (path: readonly PropertyKey[]) => placeOfOffset(offsetOf(document, path))
  const errors = document.errors.map(({ linePos, message }) => ({ line: linePos?.[0].line ?? 1, column: linePos?.[0].col ?? 1, message: firstLine(message) }))
  if (errors.length > 0) return { value: null, errors, placeAt }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), errors: [], placeAt }
  } catch (error) { // an alias without an anchor, or one that would grow without end
    return { value: null, errors: [{ line: 1, column: 1, message: error instanceof Error ? firstLine(error.message) : 'cannot be read' }], placeAt }
  }
}

/** Parses one YAML file in a format. Never throws: whatever is wrong is a problem with its place. */
export function readYaml<T>(file: string, text: string, format: z.ZodType<T>): ReadFile<T> {
  const { value, errors, placeAt } = readLocated(text)
  const problemAt = (path: readonly PropertyKey[], message: string): BankProblem =>
    ({ file, ...placeAt(path), message: path.length > 0 ? `${path.map(String).join('.')} ${message}` : message })
  if (errors.length > 0) return { value: null, problems: errors.map((error) => ({ file, ...error })), problemAt }

  const parsed = format.safeParse(value)
  if (parsed.success) return { value: parsed.data, problems: [], problemAt }
  return { value: null, problems: parsed.error.issues.map((issue) => problemAt(placeOf(issue), sentence(issue))), problemAt }
}

/** A name that is not known is found at the name itself. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'is not known here'
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message
  return `is wrong: ${issue.message}`
}

/** The offset of what stands at a path (a property's name, an item), or of the nearest thing above it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    const found = inside(node, step)
    if (!found) return offset
    offset = found.offset
    node = found.value
  }
  return offset
}

function inside(node: unknown, step: PropertyKey): { offset: number; value: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return isNode(item) && item.range ? { offset: item.range[0], value: item } : null
  }
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined
  return pair && isScalar(pair.key) && pair.key.range ? { offset: pair.key.range[0], value: pair.value } : null
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message
}
