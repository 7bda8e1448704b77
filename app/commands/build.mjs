// Builds the whole program into build/: both server bundles and the browser's files, the server itself, the commands.
// A build whose inputs have not changed is skipped; `--force` builds all the same.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { staffAreas } from '../../remix.config.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const record = join(root, 'build', 'inputs.sha256')
const sources = ['app', 'db', 'public', 'package-lock.json', 'tsconfig.json', 'remix.config.js', 'vite.config.ts']

/** One hash over the names and contents of everything that the build is made from, and the Node that makes it. */
export function hashOfInputs() {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const entries = existsSync(path) ? readdirOrFile(path) : []
  return entries === null ? [path] : entries.sort().flatMap((name) => filesIn(join(path, name)))
}

/** The names in a folder, or null for a file. */
function readdirOrFile(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

export function isUpToDate() {
  return existsSync(record) && readFileSync(record, 'utf8') === hashOfInputs()
}

/**
 * @param output where the builders' chatter goes: 'inherit' for the terminal, or an open file's descriptor
 * @throws Error when a step fails; what went wrong was printed by then
 */
export async function buildAll(output = 'inherit') {
  const inputs = hashOfInputs()
  rmSync(join(root, 'build'), { recursive: true, force: true })
  buildPages(output)
  foldManifest(join(root, 'build', 'client', 'assets'))
  await bundlePrograms()
  compressAssets(join(root, 'build', 'client', 'assets'))
  writeFileSync(record, inputs)
}

const start = 'window.__remixManifest='
const folder = '/assets/'
/** Puts back in the browser what the list below leaves out. */
const unfold = `(m=>{for(const i in m.routes){const r=m.routes[i];r.id=i;r.module="${folder}"+r.module+".js"}m.isFolded=true;return m})`

/**
 * The list of routes is loaded by every staff page, so there is one for each area: its own pages and the account's, to which it may be
 * led. Between other areas one goes by full loads (see areas.server.ts). The list says nothing that follows from the rest: that a route
 * does not have something, its id beside its name, in which folder all files lie; nor what a page's module imports, which the browser reads
 * in the module itself (app/preloads.ts). The applicants' pages stand in none; no script opens them.
 */
function foldManifest(assets) {
  const bare = (path) => path.slice(folder.length, -'.js'.length)
  const folded = ({ id: _, module, imports: _imports, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== false && !(Array.isArray(value) && value.length === 0))),
    module: bare(module),
  })
  for (const name of readdirSync(assets).filter((file) => /^manifest-.*\.js$/.test(file))) {
    const manifest = JSON.parse(readFileSync(join(assets, name), 'utf8').replace(start, '').replace(/;\s*$/, ''))
    for (const area of staffAreas) {
      const belongs = (id) => !id.startsWith('routes/') || id === 'routes/$' || [area, 'account'].some((own) => id.startsWith(`routes/${own}+/`))
      const routes = Object.entries(manifest.routes).filter(([id]) => belongs(id)).map(([id, route]) => [id, folded(route)])
      writeFileSync(join(assets, name.replace('manifest-', `manifest-${area}-`)), `${start}${unfold}(${JSON.stringify({ ...manifest, routes: Object.fromEntries(routes) })});`)
    }
    rmSync(join(assets, name))
  }
}

function buildPages(output) {
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const options = { cwd: root, stdio: ['ignore', output, output], env: { ...process.env, NODE_ENV: 'production' } }
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], options)
  if (status !== 0) throw new Error('the pages could not be built')
}

/** Packages stay outside the bundle: some are native, and all are installed anyway. */
async function bundlePrograms() {
  const { build } = await import('esbuild')
  const commands = readdirSync(join(root, 'app', 'commands')).filter((name) => name.endsWith('.ts'))
  const entryPoints = [
    { in: join(root, 'app', 'platform', 'main.ts'), out: 'main' },
    { in: join(root, 'app', 'platform', 'reports', 'report-thread.ts'), out: 'report-thread' },
    { in: join(root, 'app', 'platform', 'drawing', 'drawing-thread.ts'), out: 'drawing-thread' },
    { in: join(root, 'app', 'platform', 'inspecting', 'inspection-thread.ts'), out: 'inspection-thread' },
    ...commands.map((name) => ({ in: join(root, 'app', 'commands', name), out: `commands/${name.slice(0, -3)}` })),
  ]
  await build({
    entryPoints,
    outdir: join(root, 'build'),
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  })
}

/** Small copies of the files that everybody gets alike. Pages are never compressed: they mix secrets with what was typed. */
function compressAssets(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg|json|bin)$/.test(file))) {
    const content = readFileSync(join(folder, name))
    const compressed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
    writeFileSync(join(folder, `${name}.br`), compressed)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--force') && isUpToDate()) {
    console.log('The build is up to date.')
  } else {
    try {
      await buildAll()
    } catch (error) {
      console.error(error.message)
      process.exit(1)
    }
  }
}
