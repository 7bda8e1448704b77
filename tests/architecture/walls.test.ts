import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The import rules are run over the real tree by `npm run walls`. Here each is shown to find what it is there for.

let tree: string
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'uset-walls-'))
  cpSync('tsconfig.json', join(tree, 'tsconfig.json'))
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
  for (const [path, text] of honest) plant(path, text)
})
afterAll(() => { rmSync(tree, { recursive: true }) })

const honest = [
  ['app/identity/vault.server.ts', "import '../../db/schema/sealed'\nexport type Named = { name: string }\nexport const names: Named[] = []\n"],
  ['app/identity/door.server.ts', "import { names } from './vault.server'\nexport const open = () => names\n"],
  ['db/schema/sealed.ts', 'export const sealed = 1\n'],
  ['db/schema/application.ts', 'export const originals = 1\n'],
  ['app/use-cases/unseal-shortlist.server.ts', "import { open } from '~/identity/door.server'\nexport const u = open\n"],
  ['app/domain/statistics/quantiles.ts', "import quantile from '@stdlib/stats-base-dists-f-quantile'\nexport const q = quantile\n"],
  ['app/platform/clock.server.ts', 'export const now = 1\n'],
  ['db/stores/blocked-pairs.ts', 'export const pairs = 1\n'],
  ['app/views/committee/page.server.ts', 'export const c = 1\n'],
] as const

const broken = [
  ['a committee view that imports the vault by a type only', 'app/views/committee/typed.server.ts', "import type { Named } from '~/identity/vault.server'\nexport const a: Named | null = null\n", 'committee-cannot-reach-identity'],
  ['a committee route that reaches the vault through a use-case', 'app/routes/committee+/index.tsx', "import { u } from '~/use-cases/unseal-shortlist.server'\nexport const a = u\n", 'committee-cannot-reach-identity'],
  ['a committee view that reads the original answers', 'app/views/committee/answer.server.ts', "import { originals } from '#db/schema/application'\nexport const a = originals\n", 'committee-cannot-reach-applications'],
  ['a page that reads who is kept off whom', 'app/views/hr/pairs.server.ts', "import { pairs } from '#db/stores/blocked-pairs'\nexport const a = pairs\n", 'blocked-pairs-have-no-reader'],
  ['a rule that reads a clock from the platform', 'app/domain/rule.ts', "import { now } from '~/platform/clock.server'\nexport const a = now\n", 'domain-is-pure'],
  ['a rule that asks a library of its own', 'app/domain/statistics/icc.ts', "import quantile from '@stdlib/stats-base-dists-f-quantile'\nexport const a = quantile\n", 'domain-is-pure'],
  ['quantiles that read a file', 'app/domain/statistics/quantiles.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n", 'quantiles-are-a-library'],
  ['a linter that reads a file', 'app/linting/rule.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n", 'linting-is-pure'],
  ['a route that queries', 'app/routes/hr+/index.tsx', "import { originals } from '#db/schema/application'\nexport const a = originals\n", 'routes-do-not-query'],
  ['another use-case at the door', 'app/use-cases/peek.server.ts', "import { open } from '~/identity/door.server'\nexport const a = open\n", 'only-named-use-cases-open-the-door'],
  ['a store that opens the sealed tables', 'db/stores/peek.ts', "import { sealed } from '../schema/sealed'\nexport const a = sealed\n", 'sealed-tables-stay-inside'],
  ['a view that takes another audience’s record', 'app/views/hr/page.server.ts', "import { c } from '~/views/committee/page.server'\nexport const a = c\n", 'one-views-folder-per-audience'],
] as const

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

/** What the cruiser prints of the tree as it stands: a line a violation, “error rule: from → to”. */
function violations(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'app', 'db', '--config', resolve('tests/architecture/dependency-cruiser.cjs'), '--output-type', 'err'], { cwd: tree, encoding: 'utf8' })
  return stdout + stderr
}

test('an honest tree has no violation', () => {
  expect(violations()).toMatch(/no dependency violations/)
})

describe('found', () => {
  let printed = ''
  beforeAll(() => {
    for (const [, path, text] of broken) plant(path, text)
    printed = violations()
  })

  test.each(broken)('%s', (_, path, _text, rule) => {
    expect(printed.split('\n').some((line) => line.includes(`error ${rule}: ${path}`)), printed).toBe(true)
  })
})
