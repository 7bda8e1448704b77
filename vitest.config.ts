import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig } from 'vitest/config'
import { enhancerPlugin } from './app/platform/build/enhancer-plugin.mjs'
import { keepFilesInMemory } from './tests/support/in-memory'
import { LongestFirst } from './tests/support/longest-first'

keepFilesInMemory()

const tests = (folder: string) => `tests/${folder}**/*.test.{ts,tsx}`

export default defineConfig({
  plugins: [enhancerPlugin(), tsconfigPaths()],
  test: {
    pool: 'forks', // better-sqlite3 and argon2 are native
    isolate: false, // files share what they import: reading it anew for each took longer than most of the tests
    setupFiles: ['tests/support/clean-page.ts'],
    maxWorkers: 3, // on two processors: one of three waits for the disk or for the database
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: [tests('')], exclude: ['tests/journeys/**', 'tests/bench/**'], env: { DATABASE_URL: '' } },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [tests('db/'), tests('use-cases/')],
          env: { USET_TEST_ENGINE: 'postgres' },
          globalSetup: ['tests/support/postgres-server.ts'],
          setupFiles: ['tests/support/clean-page.ts', 'tests/support/postgres-address.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: [tests('journeys/')], env: { DATABASE_URL: '' }, globalSetup: ['tests/support/seeded-demo.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
      },
    ],
  },
})
