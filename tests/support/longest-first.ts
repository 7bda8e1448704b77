import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, which their size does not tell: begun first, so that no worker is left with one at the end. */
const long = ['every-page', 'main-journey', 'two-worlds', 'off-a-candidate', 'claims', 'canaries', 'monitoring', 'on-paper', 'restore-drill', 'killed', 'new-in-hr', 'applying', 'bad-input', 'accessibility'].map((name) => `/${name}.test.ts`)

/**
 * Longest first, and one kind after the other: a worker goes on with the next file only where that is of the same project and environment. Otherwise it ends,
 * and the next one reads and compiles the whole program anew.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = (await super.sort(files)).map((file) => ({ file, kind: kindOf(file), place: placeOf(file) }))
    return placed.sort((a, b) => a.kind - b.kind || a.place - b.place).map(({ file }) => file)
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const at = long.findIndex((end) => moduleId.endsWith(end))
  return at < 0 ? long.length : at
}

/** Pages in a browser's environment last: none of their files is long. */
function kindOf({ moduleId, project }: TestSpecification): number {
  if (readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom')) return 2
  return project.name === 'postgres' ? 1 : 0
}
