import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const tsconfig = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url))

/**
 * The applicants' scripts: the one of every page, the one that it fetches once something is written, and the detector, which comes
 * after that and only to browsers that can look behind in a text (2023).
 */
const scripts = {
  enhancer: { entry: '../../enhancer/enhancer.ts', format: 'iife', target: 'es2019' },
  hints: { entry: '../../detection/hints.ts', format: 'esm', target: 'es2019' },
  detector: { entry: '../../detection/browser-detector.ts', format: 'esm', target: 'es2022' },
}
const names = Object.keys(scripts)

/** What the detector reads: the lexicons, and the weights for names. Served as they are. */
const knowledge = Object.fromEntries([
  ...['da', 'en', 'sv', 'nb', 'fi'].map((language) => [`lexicon-${language}`, `../../detection/lexicons/${language}.json`]),
  ['names', '../../detection/names/data/names.bin'],
])
const knowledgeId = 'virtual:knowledge-urls'
const virtualId = (name) => `virtual:${name}-url`
const developmentUrl = (name) => `/@${name}.js`
const developmentKnowledge = (name) => `/@knowledge/${name}`

/** One of the scripts, as a single minified file that carries its hash in its name. */
export async function bundleScript(name) {
  const { entry, format, target } = scripts[name]
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    tsconfig,
    bundle: true,
    write: false,
    minify: true,
    format,
    target,
    supported: { 'dynamic-import': true },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  return { source: file.text, fileName: `assets/${name}-${hashOf(file.contents)}.js` }
}

function hashOf(contents) {
  return createHash('sha256').update(contents).digest('base64url').slice(0, 8)
}

/** A file that the detector reads, a lexicon without its white space. */
function knowledgeFile(name) {
  const path = fileURLToPath(new URL(knowledge[name], import.meta.url))
  const contents = readFileSync(path)
  const source = path.endsWith('.json') ? JSON.stringify(JSON.parse(contents.toString('utf8'))) : contents
  return { source, fileName: `assets/${name}-${hashOf(source)}${extname(path)}` }
}

/**
 * Gives the scripts' addresses through `import enhancerUrl from 'virtual:enhancer-url'`, the same in the browser's and the
 * servers' builds, and puts the files themselves into the browser's build.
 * @returns {import('vite').Plugin}
 */
export function enhancerPlugin() {
  let isServing = false
  let isForBrowser = false
  return {
    name: 'uset-enhancer',
    configResolved(config) {
      isServing = config.command === 'serve' && config.mode !== 'test'
      isForBrowser = config.command === 'build' && !config.build.ssr
    },
    resolveId: (id) => (id === knowledgeId || names.some((name) => id === virtualId(name)) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${knowledgeId}`) return `export default ${JSON.stringify(Object.fromEntries(Object.keys(knowledge).map((name) => [name, isServing ? developmentKnowledge(name) : `/${knowledgeFile(name).fileName}`])))}`
      const name = names.find((one) => id === `\0${virtualId(one)}`)
      if (name === undefined) return undefined
      const url = isServing ? developmentUrl(name) : `/${(await bundleScript(name)).fileName}`
      return `export default ${JSON.stringify(url)}`
    },
    async generateBundle() {
      if (!isForBrowser) return
      for (const name of names) this.emitFile({ type: 'asset', ...(await bundleScript(name)) })
      for (const name of Object.keys(knowledge)) this.emitFile({ type: 'asset', ...knowledgeFile(name) })
    },
    configureServer(server) {
      for (const name of names) {
        server.middlewares.use(developmentUrl(name), async (request, response) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
          response.end((await bundleScript(name)).source)
        })
      }
      for (const name of Object.keys(knowledge)) {
        server.middlewares.use(developmentKnowledge(name), (request, response) => { response.end(knowledgeFile(name).source) })
      }
    },
  }
}
