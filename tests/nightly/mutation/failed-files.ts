import type { RunnerTestCase } from 'vitest'
import type { Reporter, Vitest } from 'vitest/node'

/**
 * A file that fails as a whole, while it is imported or in a hook of its own, has no failed test, and Stryker 9 would take the change as
 * unnoticed. Here such a file gets one.
 */
export class FailedFiles implements Reporter {
  #vitest: Vitest | null = null

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  onTestRunEnd(): void {
    for (const file of this.#vitest?.state.getFiles() ?? []) {
      const errors = file.result?.errors ?? []
      if (errors.length === 0) continue
      const failed = { type: 'test', id: `${file.id}_whole`, name: 'the file as a whole', mode: 'run', file, meta: {}, result: { state: 'fail', errors } }
      file.tasks.push(failed as unknown as RunnerTestCase) // as much of one as is read of it
    }
  }
}
