// Writes question-banks/schema/*.json from the zod schemas: `npm run banks:schema`.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundled = join(root, 'node_modules', '.cache', 'bank-format.mjs')
await build({
  entryPoints: [join(root, 'app/question-banks/bank-format.server.ts')],
  outfile: bundled, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'warning',
})
const { bankSchemas } = await import(pathToFileURL(bundled).href)
await rm(bundled)

const folder = join(root, 'question-banks', 'schema')
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(bankSchemas())) await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
