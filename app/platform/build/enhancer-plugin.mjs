import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const tsconfig = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url))

/** The applicants' scripts: the one of every page, and the one that it fetches once something is written. */
const scripts = {
  enhancer: { entry: '../../enhancer/enhancer.ts', format: 'iife' },
  hints: { entry: '../../detection/hints.ts', format: 'esm' },
}
const names = Object.keys(scripts)
const virtualId = (name) => `virtual:${name}-url`
const developmentUrl = (name) => `/@${name}.js`

/** One of the scripts, as a single minified file that carries its hash in its name. */
export async function bundleScript(name) {
  const { entry, format } = scripts[name]
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    tsconfig,
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2019',
    supported: { 'dynamic-import': true },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  const hash = createHash('sha256').update(file.contents).digest('base64url').slice(0, 8)
  return { source: file.text, fileName: `assets/${name}-${hash}.js` }
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
    resolveId: (id) => (names.some((name) => id === virtualId(name)) ? `\0${id}` : undefined),
    async load(id) {
      const name = names.find((one) => id === `\0${virtualId(one)}`)
      if (name === undefined) return undefined
      const url = isServing ? developmentUrl(name) : `/${(await bundleScript(name)).fileName}`
      return `export default ${JSON.stringify(url)}`
    },
    async generateBundle() {
      if (isForBrowser) for (const name of names) this.emitFile({ type: 'asset', ...(await bundleScript(name)) })
    },
    configureServer(server) {
      for (const name of names) {
        server.middlewares.use(developmentUrl(name), async (request, response) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
          response.end((await bundleScript(name)).source)
        })
      }
    },
  }
}
