import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { FailedFiles } from './failed-files'
import { modules } from './modules.mjs'

// The tests of one module, on SQLite, for Stryker: it runs them in one thread, and anew for each change.

const tests = modules.find(({ name }) => name === process.env.USET_MUTATION_MODULE)?.tests ?? []

/** In the order of the list: the first test that notices a change ends the run. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => tests.findIndex((pattern) => moduleId.includes(pattern.split('*')[0]?.split('{')[0] ?? ''))
    return [...files].sort((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: [...tests],
    isolate: false,
    restoreMocks: true,
    reporters: [new FailedFiles()],
    sequence: { sequencer: AsListed },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { DATABASE_URL: '' },
  },
})
