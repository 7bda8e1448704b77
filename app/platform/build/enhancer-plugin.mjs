import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const virtualId = 'virtual:enhancer-url'
const resolvedId = `\0${virtualId}`
const entry = fileURLToPath(new URL('../../enhancer/enhancer.ts', import.meta.url))
const tsconfig = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url))
const developmentUrl = '/@enhancer.js'

/** The applicants' one script, as a single minified file that carries its hash in its name. */
export async function bundleEnhancer() {
  const { outputFiles } = await build({
    entryPoints: [entry],
    tsconfig,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  const hash = createHash('sha256').update(file.contents).digest('base64url').slice(0, 8)
  return { source: file.text, fileName: `assets/enhancer-${hash}.js` }
}

/**
 * Gives the address of the enhancer through `import enhancerUrl from 'virtual:enhancer-url'`, the same in the browser's
 * and the servers' builds, and puts the file itself into the browser's build.
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
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined
      const url = isServing ? developmentUrl : `/${(await bundleEnhancer()).fileName}`
      return `export default ${JSON.stringify(url)}`
    },
    async generateBundle() {
      if (isForBrowser) this.emitFile({ type: 'asset', ...(await bundleEnhancer()) })
    },
    configureServer(server) {
      server.middlewares.use(developmentUrl, async (request, response) => {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
        response.end((await bundleEnhancer()).source)
      })
    },
  }
}
