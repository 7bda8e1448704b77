import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Gives the pages of `npm run dev` what the server gives them otherwise: a demonstration's database, keys and log. The
 * checks and headers of the server are not there while developing; `npm run demo` has them.
 * @returns {import('vite').Plugin}
 */
export function developmentPlugin() {
  return {
    name: 'uset-development',
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      const { setRemixDevLoadContext } = require('@remix-run/dev/dist/vite/plugin.js')
      let contexts
      setRemixDevLoadContext(async () => {
        contexts ??= server.ssrLoadModule('/app/platform/development.server.ts').then((module) => module.openDevelopment())
        return (await contexts)()
      })
    },
  }
}
