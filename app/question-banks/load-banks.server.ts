import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'
import { ok, refused, type Result } from '~/domain/result'
import { familyFormat, questionFormat, questionOf, type Family } from './bank-format.server'
import { readYaml, type BankProblem, type ReadFile } from './located-problems.server'

/** The banks that come with the program: the folder question-banks, found upwards from this file, bundled or not. */
export function banksFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isBanksFolder(join(folder, 'question-banks'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the folder question-banks was not found')
    folder = parent
  }
  return join(folder, 'question-banks')
}

function isBanksFolder(folder: string): boolean {
  return existsSync(join(folder, 'schema', 'family.schema.json'))
}

/** Reads every family below a folder; either all banks, by id, or everything that is wrong in any of them. */
export async function loadBanks(folder: string): Promise<Result<Bank[], readonly BankProblem[]>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const families = entries.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'family.yaml'))).map(({ name }) => name).sort()
  const read = await Promise.all(families.map((family) => loadBank(folder, family)))
  const problems = read.flatMap((result) => (result.ok ? [] : result.refusal))
  return problems.length > 0 ? refused(problems) : ok(read.flatMap((result) => (result.ok ? [result.value] : [])))
}

async function loadBank(root: string, name: string): Promise<Result<Bank, readonly BankProblem[]>> {
  const family = await readIn(root, join(name, 'family.yaml'), familyFormat)
  const folder = join(root, name, 'questions')
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort() : []
  const questions = await Promise.all(files.map(async (file) => {
    const read = await readIn(root, join(name, 'questions', file), questionFormat)
    return { file, read: { ...read, value: read.value && questionOf(read.value) } }
  }))

  const problems = [...family.problems, ...questions.flatMap(({ read }) => read.problems), ...mismatches(name, family, questions)]
  if (problems.length > 0 || !family.value) return refused(problems)
  return ok({ ...family.value, questions: questions.flatMap(({ read }) => (read.value ? [read.value] : [])) })
}

async function readIn<T>(root: string, path: string, format: Parameters<typeof readYaml<T>>[2]): Promise<ReadFile<T>> {
  return readYaml(relative(root, join(root, path)), await readFile(join(root, path), 'utf8'), format)
}

interface QuestionInFile {
  readonly file: string
  readonly read: ReadFile<BankQuestion>
}

/** What only shows when the files of a family are held against one another and against their names. */
function mismatches(name: string, family: ReadFile<Family>, questions: readonly QuestionInFile[]): BankProblem[] {
  if (!family.value) return []
  const known = new Set(family.value.qualifications.map(({ id }) => id))
  const areAllRead = questions.every(({ read }) => read.value !== null)
  return [
    ...(family.value.id !== name ? [family.problemAt(['id'], `is not the name of its folder, ${name}`)] : []),
    ...questions.flatMap(({ file, read }) => (read.value ? questionMismatches(file, read.value, { known, read }) : [])),
    ...(areAllRead ? uncovered(family, questions) : []),
  ]
}

function questionMismatches(file: string, question: BankQuestion, { known, read }: { known: ReadonlySet<string>; read: QuestionInFile['read'] }): BankProblem[] {
  return [
    ...(`${question.id}.yaml` === file ? [] : [read.problemAt(['id'], `is not the name of its file, ${file}`)]),
    ...question.covers.flatMap((id, index) => (known.has(id) ? [] : [read.problemAt(['covers', index], `is no qualification of the family: ${id}`)])),
  ]
}

function uncovered(family: ReadFile<Family>, questions: readonly QuestionInFile[]): BankProblem[] {
  const covered = new Set(questions.flatMap(({ read }) => (read.value?.scored ? read.value.covers : [])))
  return (family.value?.qualifications ?? []).flatMap(({ id }, index) =>
    covered.has(id) ? [] : [family.problemAt(['qualifications', index, 'id'], `is covered by no scored question: ${id}`)])
}

/** A problem as editors and terminals know it: file:line:column message. */
export function problemLine({ file, line, column, message }: BankProblem): string {
  return `${file}:${line}:${column} ${message}`
}
